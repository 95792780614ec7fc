import { setTimeout as sleep } from "node:timers/promises";
import type { MessageWithParts } from "@opencode/sdk/types";
import { afterEach, expect, it } from "vitest";
import { createSession, listMessages } from "../support/drive.js";
import { createRandom } from "../support/random.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

const seed = Number(process.env.SOAK_SEED ?? 1);
const kills = Number(process.env.SOAK_KILLS ?? 60);
/** Milliseconds after which no more kills are begun. */
const budget = 10 * 60_000;

afterEach(endSpawned);

const random = createRandom(seed);
const work = [
  "say: 40",
  "run: echo one; sleep 0.2; echo two",
  "write: a.txt hello",
  "plan: a; b",
  "read: a.txt",
];

/** Sends prompts until the server is gone; remembers what it said it has taken. */
async function load(
  server: SpawnedServer,
  sessionID: string,
  taken: Map<string, string>,
  next: () => string,
) {
  for (;;) {
    const text = `${random.pick(work)}\n${next()}`;
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ parts: [{ type: "text", text }] });
    const path = `/session/${sessionID}/prompt_async`;
    const response = await server.fetch(path, { method: "POST", headers, body }).catch(() => undefined);
    if (!response) return;
    if (response.status === 204) taken.set(text, sessionID);
    else expect(response.status).toBeLessThan(500);
    await sleep(random.int(5, 80));
  }
}

const isOpen = ({ info, parts }: MessageWithParts) =>
  (info.role === "assistant" && info.time.completed === undefined) ||
  parts.some((part) => part.type === "tool" && /pending|running/.test(part.state.status));

it(`${kills} kills at random under a mixed load lose nothing that was taken and leave nothing open`, async () => {
  const workspace = createWorkspace();
  const config = { permission: "allow" } as const;
  const until = Date.now() + budget;
  const taken = new Map<string, string>();
  const sessions: string[] = [];
  let count = 0;
  for (let kill = 0; kill < kills && Date.now() < until; kill++) {
    const server = await spawnServer({ workspace, config });
    if (sessions.length < 4) sessions.push(await createSession(server));
    const loads = sessions.map((sessionID) => load(server, sessionID, taken, () => `remark ${++count}`));
    await sleep(random.int(20, 1_500));
    await server.kill("SIGKILL");
    await Promise.all(loads);
  }

  const server = await spawnServer({ workspace, config });
  const said = new Set<string>();
  for (const sessionID of sessions) {
    const messages = await listMessages(server, sessionID);
    const deadline = Date.now() + 60_000;
    while ((await listMessages(server, sessionID)).some(isOpen) && Date.now() < deadline) await sleep(200);
    expect((await listMessages(server, sessionID)).filter(isOpen)).toEqual([]);
    for (const { info, parts } of messages)
      if (info.role === "user") for (const part of parts) if (part.type === "text") said.add(part.text);
  }
  expect([...taken.keys()].filter((text) => !said.has(text))).toEqual([]);
  expect((await server.kill("SIGTERM")).code).toBe(0);
  workspace.remove();
});
