import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MessageWithParts, Part, Session, ToolPart } from "@opencode/sdk/types";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { violations } from "../support/contract.js";
import { ask, listMessages, textOf } from "../support/drive.js";
import type { EventLog } from "../support/event-log.js";
import { initRepository } from "../support/git.js";
import { childrenOf } from "../support/processes.js";
import { createReplica } from "../support/replica.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, type ScriptedStep, startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, isRunning, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { expectValidRequest } from "../support/valid-request.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";
import { type CrashPoint, crashPoints, eventually, keyOf, type Stage } from "./crash-points.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

/** A point and what was known of its session when the server was killed. */
interface Reached {
  point: CrashPoint;
  stage: Stage;
  /** Texts of the prompts that were answered with success. */
  admitted: string[];
}

let workspace: Workspace;
let model: ScriptedModel;
let server: SpawnedServer;
let before: EventLog;
let crashed = false;
const reached: Reached[] = [];
const left: number[] = [];

beforeAll(async () => {
  workspace = createWorkspace({ "project/.keep": "", "reverting/kept.txt": "as it was\n" });
  workspace.write("project/.opencode/tool/slow.js", slowTool);
  for (const name of ["project", "reverting"]) initRepository(workspace.path(name));
  writeSlowGit();
  model = await startScriptedOpenAI();
  script();
  server = await start();
  before = await server.events("/global/event", { "last-event-id": "0" });
  const [together, last] = [false, true].map((is) =>
    crashPoints.filter((point) => (point.last ?? false) === is),
  );
  await Promise.all((together ?? []).map(bring));
  left.push(...childrenOf(server.pid).map(({ pid }) => pid));
  await Promise.all((last ?? []).map(bring));
  expect(await server.kill("SIGKILL")).toEqual({ code: null, signal: "SIGKILL" });
  await before.ended.catch(() => undefined);
  crashed = true;
  left.push(...pidsWritten());
  execFileSync("rm", ["-f", workspace.path("hold")]);
  server = await start();
});

afterAll(async () => {
  await endSpawned();
  for (const pid of left) if (await isRunning(pid)) process.kill(pid, "SIGKILL");
  await model.close();
  workspace.remove();
  expect(violations.splice(0)).toEqual([]);
});

/** Busy, so that nothing but a signal ends it. */
const slowTool = `import { writeFileSync } from "node:fs";
export default { description: "Never ends.", args: {}, execute: async () => {
  writeFileSync("pid-of-a-tool-file", process.pid + "\\n");
  for (;;);
} };`;

const start = () =>
  spawnServer({
    workspace,
    env: { PATH: `${workspace.path("bin")}:${process.env.PATH}`, GIT_CONFIG_GLOBAL: "/dev/null" },
    config: {
      ...scriptedConfig(model, {
        permission: "allow",
        agent: { asker: { mode: "subagent", description: "Asks", permission: { edit: "ask" } } },
        command: { slow: { template: "Say !`echo $$ > pid-of-a-template; sleep 600`" } },
        mcp: {
          scripted: {
            type: "local",
            command: [process.execPath, fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url))],
            environment: { MCP_LOG: workspace.path("mcp-log"), MCP_CHILD: "1", MCP_STUBBORN: "1" },
          },
        },
      }),
      provider: {
        scripted: {
          npm: "@ai-sdk/openai-compatible",
          options: { baseURL: model.url, apiKey: "none" },
          models: {
            one: { limit: { context: 1_000_000, output: 100_000 } },
            small: { limit: { context: 20_000, output: 2_000 } },
          },
        },
      },
    },
  });

/** A git that, while the file `hold` is there, does not give back files but says so in the file `held`. */
function writeSlowGit(): void {
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const [hold, held] = [workspace.path("hold"), workspace.path("held")];
  workspace.write(
    "bin/git",
    `#!/bin/sh
case " $* " in *" checkout-index "*) [ -e "${hold}" ] && echo $$ > "${held}"; while [ -e "${hold}" ]; do sleep 0.05; done ;; esac
exec "${real}" "$@"
`,
  );
  chmodSync(workspace.path("bin/git"), 0o755);
}

/** The model answers by the name of the point in what it is sent, and after the crash everybody alike. */
function script(): void {
  const answers = new Map<string, ScriptedStep[]>();
  for (const point of crashPoints) {
    answers.set(keyOf(point), [...(point.steps ?? [])]);
    answers.set(`${keyOf(point)}-child`, [...(point.childSteps ?? [])]);
  }
  model.respond(({ body }) => {
    if (crashed) return { text: "All is well" };
    const key = [...JSON.stringify(body.messages).matchAll(/#([a-zA-Z-]+)#/g)].at(-1)?.[1] ?? "";
    return answers.get(key)?.shift() ?? { silent: true };
  });
  model.respondTitle(() => (crashed ? { text: "A title" } : { silent: true }));
}

/** Makes a session for the point and brings it there. */
async function bring(point: CrashPoint): Promise<void> {
  const directory = workspace.path(point.directory ?? "project");
  const post = (path: string, body: object) =>
    server.fetch(`${path}?directory=${encodeURIComponent(directory)}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const made = await post("/session", {
    ...(!point.untitled && { title: point.name }),
    ...(point.permission && { permission: point.permission }),
  });
  const { id: sessionID } = (await made.json()) as Session;
  const admitted: string[] = [];
  let count = 0;
  const text = () => `Prompt ${++count} #${keyOf(point)}#`;
  const stage: Stage = {
    workspace,
    model,
    server,
    sessionID,
    events: before,
    post,
    async prompt(more = {}) {
      const said = text();
      const path = "noReply" in more ? "message" : "prompt_async";
      const response = await post(`/session/${sessionID}/${path}`, {
        parts: [{ type: "text", text: said }],
        ...more,
      });
      if (!response.ok) throw new Error(`${point.name}: ${response.status} ${await response.text()}`);
      admitted.push(said);
    },
    async ask() {
      const said = text();
      const answer = await ask(server, sessionID, said);
      admitted.push(said);
      return answer;
    },
    async command(name = keyOf(point)) {
      await eventually(() => /^\d+\n$/.test(workspace.read(`project/pid-${name}`)));
    },
  };
  reached.push({ point, stage, admitted });
  await point.reach(stage);
}

/** Process ids that commands, MCP servers and the slow git have written. */
function pidsWritten(): number[] {
  const text = execFileSync("sh", ["-c", "cat project/pid-* held; sed -n 's/^pid //p' mcp-log"], {
    cwd: workspace.directory,
    encoding: "utf8",
  });
  return text.split("\n").filter(Boolean).map(Number);
}

const isOpen = (part: Part) =>
  part.type === "tool"
    ? part.state.status === "pending" || part.state.status === "running"
    : (part.type === "text" || part.type === "reasoning") &&
      part.time !== undefined &&
      part.time.end === undefined;

const familyOf = async (sessionID: string): Promise<string[]> => {
  const children = (await (await server.fetch(`/session/${sessionID}/children`)).json()) as Session[];
  return [sessionID, ...children.map(({ id }) => id)];
};

describe("kill -9, and a start on the same database", () => {
  it("leaves no process and nobody to answer", async () => {
    for (const pid of left) await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
    for (const name of ["project", "reverting"]) {
      const query = `?directory=${encodeURIComponent(workspace.path(name))}`;
      // What waited when it was killed is answered first.
      const busy = async () => (await server.fetch(`/session/status${query}`)).json();
      await expect.poll(busy, { timeout: 20_000 }).toEqual({});
      expect(await (await server.fetch(`/permission${query}`)).json()).toEqual([]);
      expect(await (await server.fetch(`/question${query}`)).json()).toEqual([]);
    }
  });

  it("gives a client that comes back with its last id the same picture", async () => {
    const back = await server.events("/global/event", { "last-event-id": before.lastID() ?? "" });
    const [some] = reached;
    await server.fetch(`/session/${some?.stage.sessionID}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title: "The last event" }),
    });
    await back.first("session.updated", ({ properties }) => properties.info.title === "The last event");
    const replica = createReplica();
    for (const { event } of [...before.seen, ...back.seen]) replica.apply(event);
    expect(replica.surprises).toEqual([]);
    const idle = new Set(back.of("session.idle").map(({ properties }) => properties.sessionID));
    for (const { point, stage } of reached) {
      if (point.mayBeGone) continue;
      for (const id of await familyOf(stage.sessionID)) {
        expect(replica.messages(id)).toEqual(await listMessages(server, id));
        const [busy] = before.session(id).of("session.status").slice(-1);
        if (busy && busy.properties.status.type !== "idle") expect(idle).toContain(id);
      }
    }
    back.close();
  });

  it.each(crashPoints.map((point) => [point.name, point] as const))("%s", async (_, point) => {
    const found = reached.find((one) => one.point === point);
    if (!found) throw new Error("this point was not reached");
    const { stage, admitted } = found;
    const { sessionID } = stage;
    if (point.mayBeGone && (await server.fetch(`/session/${sessionID}`)).status === 404) return;
    for (const id of await familyOf(sessionID)) {
      const all = await listMessages(server, id);
      expect(all.flatMap(({ parts }) => parts).filter(isOpen)).toEqual([]);
      for (const { info } of all) {
        if (info.role === "assistant") expect(info.time.completed).toEqual(expect.any(Number));
      }
    }
    const messages: MessageWithParts[] = await listMessages(server, sessionID);
    const said = messages.filter(({ info }) => info.role === "user").map(textOf);
    if (!point.name.includes("reverted")) expect(said).toEqual(expect.arrayContaining(admitted));
    const tools = messages.flatMap(({ parts }) =>
      parts.filter((part): part is ToolPart => part.type === "tool"),
    );
    await point.afterwards?.({ stage: { ...stage, server }, messages, tools });

    const count = model.requests.length;
    const answer = await ask(server, sessionID, "Go on");
    expect(textOf(answer)).toBe("All is well");
    expect(answer.info).not.toHaveProperty("error");
    for (const request of model.requests.slice(count)) expectValidRequest(request);
  });
});
