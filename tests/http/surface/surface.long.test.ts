import { expect, it, vi } from "vitest";
import { useScriptedServer } from "../../support/fixture.js";
import { freePort } from "../../support/free-port.js";
import { initRepository } from "../../support/git.js";
import { local, remote } from "../../support/mcp-scenario.js";
import { scriptedConfig } from "../../support/scenario.js";
import { verifies } from "../../support/verifies.js";
import { callApiAsks, callApiPlaces, callApiSessions, callStreams } from "./api-calls.js";
import {
  callAsks,
  callPlaces,
  callServers,
  callSessions,
  callTerminals,
  callWorkspaces,
} from "./classic-calls.js";
import type { Ground } from "./ground.js";
import { misfits } from "./official-types.js";
import { type Row, recordingClient } from "./recorder.js";

vi.setConfig({ testTimeout: 600_000 });

const { model, server, log } = await useScriptedServer((scripted) => ({
  config: { ...scriptedConfig(scripted), permission: { bash: "ask" }, references: { docs: "./sub" } },
  files: {
    "a.txt": "one\n",
    "sub/b.txt": "b\n",
    seed: "the surface",
    // Ways to sign in are plugins'.
    ".opencode/plugin/sign-in.js": `export const SignIn = async () => ({ auth: { provider: "openai", methods: [{ type: "oauth", label: "Code",
      authorize: async () => ({ url: "https://openai.example", method: "code", instructions: "Paste it",
        callback: async () => ({ type: "success", provider: "groq", key: "gsk-of-a-plugin-0123456789" }) }) }] } })`,
    ".opencode/command/greet.md": "---\ndescription: greets\n---\nSay hi to $ARGUMENTS\n",
    ".opencode/skills/release/SKILL.md": "---\nname: release\ndescription: How to.\n---\nRun the tests.\n",
  },
}));

it("the official client calls every method it has, and each answer is what both documents say", async () => {
  verifies("surface.official");
  initRepository(server.directory);
  const mcp = await remote({ transport: "http", login: { registers: true } });
  const { client, methods, rows, answers } = recordingClient(server);
  const options = [{ label: "A", description: "the first" }];
  const ground: Ground = {
    ...{ server, client, answers, model, log, directory: server.directory },
    places: { plain: server.place("plain"), copies: server.workspace.path("copies") },
    local: local(),
    login: { type: "remote", url: mcp.url, oauth: { callbackPort: await freePort() } },
    bash: { toolCalls: [{ name: "bash", input: { command: "echo hi", description: "says hi" } }] },
    questions: {
      toolCalls: [
        { name: "question", input: { questions: [{ question: "Which?", header: "Pick", options }] } },
      ],
    },
  };
  for (const calls of [
    callPlaces,
    callSessions,
    callAsks,
    callTerminals,
    callServers,
    callApiPlaces,
    callApiSessions,
    callApiAsks,
    callStreams,
    callWorkspaces,
  ])
    await calls(ground);

  expect(methods.filter((method) => !rows.has(method))).toEqual([]);
  const foreign = misfits(answers);
  const all = methods.flatMap((method) => rows.get(method) ?? []);
  for (const row of all) {
    const wanted = row.available ? /^(101|2\d\d)$/ : /^400$/;
    for (const status of row.statuses) expect(String(status), row.method).toMatch(wanted);
    expect(row.faults, row.method).toEqual([]);
  }
  expect(Object.fromEntries(foreign)).toEqual({});
  await expect(document(all, foreign)).toMatchFileSnapshot("../../../docs/surface.md");
});

function document(rows: readonly Row[], foreign: ReadonlyMap<string, string>): string {
  const lines = rows.map(({ method, operation, available, statuses, faults }) => {
    const here = faults.length === 0 ? "yes" : "no";
    const there = available ? (foreign.has(method) ? "no" : "yes") : "not available";
    return `| \`${method}\` | \`${operation}\` | ${[...statuses].join(", ")} | ${here} | ${there} |`;
  });
  return [
    "# What the official client meets here",
    "",
    "Made by `tests/http/surface/surface.long.test.ts` (`npx vitest run tests/http/surface -u`): the unmodified",
    `\`@opencode-ai/sdk/v2\` calls every method it has, ${rows.length}, on a good call against a real server. *Ours* says`,
    "that the answer fits `openapi.yaml`, in which nothing may be that is not declared; *theirs* that it is what the",
    "client's own types say of the method, by the TypeScript compiler: its package ships no document, and these types are",
    "made from it. A terminal is met over a WebSocket (101). What this server has nothing for says so with 400.",
    "",
    "| method | operation | status | ours | theirs |",
    "|---|---|---|---|---|",
    ...lines,
    "",
  ].join("\n");
}
