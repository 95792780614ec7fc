/** What is recorded is about one message or part, which are of one session: it is told apart by these alone. */
export const recordsOnce = `
DROP INDEX session_record_once;
DELETE FROM session_record AS one USING session_record AS other
  WHERE one.subject = other.subject AND one.kind = other.kind AND one.seq > other.seq;
CREATE UNIQUE INDEX session_record_once ON session_record (subject, kind);
`;
