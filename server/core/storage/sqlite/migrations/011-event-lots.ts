/**
 * A row of the log holds what one write told: `events` of them, packed; `seq` is the number of the last. Few rows are read
 * past in search of a directory, so that each write is spared an index. What is recorded is about one message or part,
 * which are of one session: it is told apart by these alone.
 */
export const eventLots = `
ALTER TABLE event ADD COLUMN events INTEGER NOT NULL DEFAULT 1;
DROP INDEX event_by_directory;

DROP INDEX session_record_once;
DELETE FROM session_record WHERE seq NOT IN (SELECT MIN(seq) FROM session_record GROUP BY subject, kind);
CREATE UNIQUE INDEX session_record_once ON session_record (subject, kind);
`;
