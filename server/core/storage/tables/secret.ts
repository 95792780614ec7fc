import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";

export interface SecretRow {
  /** 0: there is none yet. */
  revision: number;
  /** Sealed. */
  data: string;
}

export async function readSecret(db: Reads, name: string): Promise<SecretRow> {
  const [row] = await db.read("SELECT revision, data FROM secret WHERE name = ?", [name]);
  return { revision: Number(row?.revision ?? 0), data: String(row?.data ?? "") };
}

export async function countSecrets(db: Reads): Promise<number> {
  return Number((await db.read("SELECT COUNT(*) AS count FROM secret WHERE revision > 0"))[0]?.count);
}

/** What comes after a revision. Fails with `WriteConflict` when somebody was faster. */
export function writeSecret(name: string, data: string, revision: number): Statement {
  return {
    sql: `INSERT INTO secret (name, revision, data) VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET revision = excluded.revision, data = excluded.data
      WHERE secret.revision = ?`,
    params: [name, revision + 1, data, revision],
    expect: 1,
  };
}
