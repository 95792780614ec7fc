/** Behaviours by id, each with what is promised and where the promise stands. */
export type Requirements = Readonly<Record<string, { says: string; source: string }>>;
