import type { Project } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";
import { keyOn } from "../volume.js";
import { dataOf } from "./rows.js";

/** The same project has another place on machines that see other files: `volume`, where there are such. */
export function upsertProject(project: Project, volume: string): Statement {
  return {
    sql: `INSERT INTO project (id, time_updated, data) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET time_updated = excluded.time_updated, data = excluded.data`,
    params: [keyOn(volume, project.id), project.time.updated, JSON.stringify(project)],
  };
}

export async function readProject(db: Reads, id: string, volume: string): Promise<Project | undefined> {
  const [row] = await db.read("SELECT data FROM project WHERE id = ?", [keyOn(volume, id)]);
  return row && dataOf<Project>(row);
}

/** The one updated last first. */
export async function readProjects(db: Reads, volume: string): Promise<Project[]> {
  const prefix = keyOn(volume, "");
  const rows = await db.read(
    "SELECT data FROM project WHERE substr(id, 1, ?) = ? ORDER BY time_updated DESC, id",
    [prefix.length, prefix],
  );
  return rows.map((row) => dataOf<Project>(row));
}
