/** Where the process that runs a session lives: process ids mean something there only. */
export const runHost = `
ALTER TABLE run ADD COLUMN host TEXT NOT NULL DEFAULT '';
`;
