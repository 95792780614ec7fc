import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { MessageWithParts, Session } from "@opencode/sdk/types";
import { afterEach, expect, it, vi } from "vitest";
import { violations } from "../support/contract.js";
import { textOf } from "../support/drive.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { onPostgres } from "../support/test-database.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
afterEach(async () => {
  await endSpawned();
  workspace.remove();
  expect(violations.splice(0)).toEqual([]);
});

/** SQLite as it is in the process under test, without what opens and migrates our own. */
async function restore(file: string, sql: string): Promise<void> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const builtIn = major > 22 || (major === 22 && minor >= 13);
  const name: string = builtIn ? "node:sqlite" : "@photostructure/sqlite";
  const { DatabaseSync } = (await import(name)) as typeof import("@photostructure/sqlite");
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

it.skipIf(onPostgres)(
  "a database of an earlier release is carried over, what it left open is put right, and what waits in it is answered",
  async () => {
    verifies("storage.older");
    workspace = createWorkspace();
    const project = workspace.path("project");
    workspace.write("project/a.txt", "one\n");
    // The commit that the sessions' project is named after.
    const date = "2026-01-01T00:00:00Z";
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const identity = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"];
    execFileSync("git", ["init", "-q", "-b", "main"], { cwd: project });
    execFileSync("git", [...identity, "commit", "-q", "--allow-empty", "-m", "first"], { cwd: project, env });
    const dump = readFileSync(new URL("../fixtures/database-004.sql", import.meta.url), "utf8");
    await restore(workspace.path("opencode.db"), dump.replaceAll("/home/user/project", project));

    const server = await spawnServer({ workspace, config: { model: "demo/demo", permission: "allow" } });
    const json = async <T>(path: string) => (await (await server.fetch(path)).json()) as T;
    const sessions = await json<Session[]>("/session");
    const byTitle = new Map(sessions.map((session) => [session.title, session]));
    const work = byTitle.get("Work");
    const waiting = byTitle.get("Waiting");
    expect([...byTitle.keys()].sort()).toEqual(["Child", "Put away", "Waiting", "Work"]);
    expect((await json<Session[]>("/experimental/session")).map(({ title }) => title)).not.toContain(
      "Put away",
    );

    const messages = await json<MessageWithParts[]>(`/session/${work?.id}/message`);
    expect(messages.map(({ info }) => info.role).join(" ")).toMatch(
      /^user assistant user assistant assistant user /,
    );
    expect(await json(`/session/${work?.id}/diff`)).toMatchObject([{ file: "a.txt", status: "added" }]);
    expect(await json(`/session/${work?.id}/todo`)).toHaveLength(2);

    // The turn that died is closed, never run again; the prompt behind it gets its answer.
    await vi.waitFor(
      async () => {
        const now = await json<MessageWithParts[]>(`/session/${waiting?.id}/message`);
        expect(now).toHaveLength(4);
        expect(now[1]?.info).toMatchObject({ error: { name: "MessageAbortedError" } });
        expect(now[3]?.info).toMatchObject({ parentID: now[2]?.info.id, finish: "stop" });
        expect(now.map(textOf)[3]).toMatch(/\S/);
      },
      { timeout: 20_000, interval: 100 },
    );
    await expect.poll(() => json("/session/status")).toEqual({});
    expect(server.stderr()).not.toMatch(/ ERROR /);
  },
);
