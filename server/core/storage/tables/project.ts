import type { Project } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";
import { dataOf } from "./rows.js";

export function upsertProject(project: Project): Statement {
  return {
    sql: `INSERT INTO project (id, time_updated, data) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET time_updated = excluded.time_updated, data = excluded.data`,
    params: [project.id, project.time.updated, JSON.stringify(project)],
  };
}

export async function readProject(db: Reads, id: string): Promise<Project | undefined> {
  const [row] = await db.read("SELECT data FROM project WHERE id = ?", [id]);
  return row && dataOf<Project>(row);
}

/** The one updated last first. */
export async function readProjects(db: Reads): Promise<Project[]> {
  const rows = await db.read("SELECT data FROM project ORDER BY time_updated DESC, id");
  return rows.map((row) => dataOf<Project>(row));
}
