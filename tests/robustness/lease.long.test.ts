import { chmodSync, existsSync } from "node:fs";
import type { MessageWithParts } from "@opencode/sdk/types";
import { expect, it } from "vitest";
import { ask, listMessages, textOf } from "../support/drive.js";
import { freshEachTest, model, workspace } from "../support/fresh.js";
import { scriptedConfig } from "../support/scripted-config.js";
import type { ScriptedStep } from "../support/scripted-openai.js";
import { isRunning, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { openDatabase } from "../support/test-database.js";

freshEachTest();

const start = (env: Record<string, string> = {}) =>
  spawnServer({ workspace, env, config: scriptedConfig(model, { permission: "allow" }) });

/** Puts a process to sleep, as a lid that is closed does, for longer than its leases last. */
async function sleepPastLease(server: SpawnedServer): Promise<void> {
  server.child.kill("SIGSTOP");
  const db = await openDatabase(workspace, "opencode.db");
  await db.write([{ sql: "UPDATE run SET expires = 1 WHERE pid = ?", params: [server.pid] }]);
  await db.close();
}

/** All that the database holds of the sessions, as text. */
async function rows(): Promise<string> {
  const db = await openDatabase(workspace, "opencode.db");
  const tables = ["session", "message", "part", "permission", "todo", "event", "run"];
  const all = await Promise.all(tables.map((table) => db.read(`SELECT * FROM ${table} ORDER BY 1`)));
  await db.close();
  return JSON.stringify(all);
}

const post = (server: SpawnedServer, path: string, body: object) =>
  server.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

it.each<[string, (go: Promise<void>) => ScriptedStep | Promise<ScriptedStep>]>([
  ["before the model has answered", (go) => go.then(() => ({ text: "Too late" }))],
  [
    "while a command runs",
    () => ({ toolCalls: [{ name: "bash", input: { command: "echo $$ > pid; sleep 600" } }] }),
  ],
])(
  "what slept past its lease %s writes nothing more once another process has the session",
  async (where, answer) => {
    const sleeper = await start();
    const other = await start();
    // Named, so that no title comes in between.
    const made = (await (await post(sleeper, "/session", { title: "Taken over" })).json()) as { id: string };
    const sessionID = made.id;
    let go = () => {};
    const going = new Promise<void>((resolve) => {
      go = resolve;
    });
    model.respond((_, at) => (at === 0 ? answer(going) : { text: "By the other" }));
    const waiting = post(sleeper, `/session/${sessionID}/message`, {
      parts: [{ type: "text", text: "First" }],
    });
    await model.request(0);
    const command = where.includes("command");
    if (command) await expect.poll(() => pidIn("project/pid"), { timeout: 20_000 }).toBeGreaterThan(0);

    await sleepPastLease(sleeper);
    expect(textOf(await ask(other, sessionID, "Second"))).toBe("By the other");
    if (command) expect(await isRunning(pidIn("project/pid"))).toBe(false);
    await expect.poll(async () => (await other.fetch("/session/status")).json()).toEqual({});
    const messages = await listMessages(other, sessionID);
    const before = await rows();

    sleeper.child.kill("SIGCONT");
    go();
    const late = (await (await waiting).json()) as MessageWithParts;
    expect(late).toEqual(messages[1]);
    expect(late.info).toMatchObject({ error: { name: "MessageAbortedError" } });
    expect(await (await sleeper.fetch("/session/status")).json()).toEqual({});
    expect(await rows()).toBe(before);
    expect(await listMessages(sleeper, sessionID)).toEqual(messages);
    expect(textOf(await ask(sleeper, sessionID, "Third"))).toBe("By the other");
  },
);

it("what slept past its lease when files were put back has left the way back on record", async () => {
  const path = process.env.PATH ?? "";
  // What is checked out lies there, and nobody has been told yet.
  workspace.write(
    "bin/git",
    `#!/bin/sh\nPATH="${path}" git "$@"\ncode=$?\ncase " $* " in *" checkout-index "*)\n  touch ../put-back; until [ -e ../go ]; do sleep 0.05; done;;\nesac\nexit $code\n`.replaceAll(
      "../",
      `${workspace.directory}/`,
    ),
  );
  chmodSync(workspace.path("bin/git"), 0o755);
  workspace.write("project/a.txt", "the user's");
  const sleeper = await start({ PATH: `${workspace.path("bin")}:${path}` });
  const other = await start();
  const { id } = (await (await post(sleeper, "/session", { title: "Reverted" })).json()) as { id: string };
  model.script(
    { toolCalls: [{ name: "bash", input: { command: "printf %s agent > a.txt" } }] },
    { text: "Done." },
  );
  await ask(sleeper, id, "go");
  const [prompt] = await listMessages(sleeper, id);
  const reverting = post(sleeper, `/session/${id}/revert`, { messageID: prompt?.info.id });
  await expect.poll(() => existsSync(workspace.path("put-back")), { timeout: 20_000 }).toBe(true);
  expect(workspace.read("project/a.txt")).toBe("the user's");

  await sleepPastLease(sleeper);
  expect((await post(other, `/session/${id}/unrevert`, {})).status).toBe(200);
  expect(workspace.read("project/a.txt")).toBe("agent");
  sleeper.child.kill("SIGCONT");
  workspace.write("go", "");
  expect((await reverting).status).toBe(409);
  for (const server of [sleeper, other])
    expect(await (await server.fetch(`/session/${id}`)).json()).not.toHaveProperty("revert");
  expect(workspace.read("project/a.txt")).toBe("agent");
  expect(await listMessages(sleeper, id)).toHaveLength(3);
});

function pidIn(name: string): number {
  try {
    return Number(workspace.read(name));
  } catch {
    return 0;
  }
}
