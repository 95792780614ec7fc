import { afterEach, describe, expect, it } from "vitest";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { verifies } from "../support/verifies.js";
import { type Corpus, oddBytes, wrongFields } from "./fuzz-corpus.js";
import { startRawAgent } from "./raw-agent.js";
import { endSpawned, type Message, spawnAcp } from "./spawn-acp.js";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await endSpawned();
});

interface Door {
  messages: Message[];
  directory: string;
  write(bytes: string | Uint8Array): unknown;
  until(wanted: (message: Message) => boolean): Promise<Message>;
}

async function linked(): Promise<Door> {
  const agent = await startRawAgent();
  agent.model.respond(() => ({ text: "fine" }));
  ends.push(agent.close);
  return agent;
}

async function spawned(): Promise<Door> {
  const model = await startScriptedOpenAI();
  model.respond(() => ({ text: "fine" }));
  ends.push(model.close);
  const acp = spawnAcp({ env: { OPENCODE_CONFIG_CONTENT: JSON.stringify(scriptedConfig(model)) } });
  return { ...acp, directory: acp.workspace.path("project"), write: acp.send };
}

async function ask({ write, until }: Door, id: string, method: string, params: object): Promise<Message> {
  await write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
  return until((message) => message.id === id && message.method === undefined);
}

/** Sends it all and waits for every answer that is due; then the agent still has to work. */
async function survives(door: Door, corpus: (sessionId: string) => Corpus): Promise<void> {
  const { result } = await ask(door, "first", "session/new", { cwd: door.directory });
  const { bytes, ids } = corpus(result.sessionId);
  for (const one of bytes) await door.write(one);
  const open = new Set<unknown>(ids);
  await door.until(({ id, method }) => {
    if (method === undefined) open.delete(id);
    return open.size === 0;
  });
  const again = await ask(door, "again", "session/new", { cwd: door.directory });
  const prompt = [{ type: "text", text: "x" }];
  const answer = await ask(door, "last", "session/prompt", { sessionId: again.result.sessionId, prompt });
  expect(answer).toMatchObject({ result: { stopReason: "end_turn" } });
  for (const message of door.messages) {
    expect(message).toMatchObject({ jsonrpc: "2.0" });
    if (message.method === undefined) expect(message).toHaveProperty("id");
    // Whatever it is, it is said in words of ours.
    expect(message.error?.code ?? 0).not.toBe(-32603);
  }
}

describe.each([
  ["over a linked pair", linked],
  ["of a process", spawned],
])("an agent %s", (_, open) => {
  it("lives through wrong values in every field of every method", async () => {
    verifies("acp.rpc.fuzz");
    const door = await open();
    await survives(door, (sessionId) => wrongFields(sessionId, door.directory));
  });

  it.each([1, 2])("lives through odd bytes (%i)", async (seed) => {
    verifies("acp.rpc.fuzz", "acp.rpc.answered");
    const door = await open();
    await survives(door, () => oddBytes(seed));
    const codes = new Set(door.messages.flatMap(({ id, error }) => (id === null && error ? error.code : [])));
    expect([...codes].sort()).toEqual([-32600, -32700]);
  });
});
