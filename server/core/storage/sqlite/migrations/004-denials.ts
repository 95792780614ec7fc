/** What was rejected for good stands beside what was allowed for good. */
export const denials = `
ALTER TABLE permission_rule ADD COLUMN action TEXT NOT NULL DEFAULT 'allow';
`;
