import { existsSync } from "node:fs";
import type { Event, MessageWithParts, PermissionRule, ToolPart } from "@opencode/sdk/types";
import { expect, vi } from "vitest";
import { textOf } from "../support/drive.js";
import type { EventLog } from "../support/event-log.js";
import type { ScriptedModel, ScriptedStep } from "../support/scripted-openai.js";
import type { SpawnedServer } from "../support/spawn.js";
import type { Workspace } from "../support/workspace.js";

/** What a point has at hand to bring its session there. */
export interface Stage {
  server: SpawnedServer;
  workspace: Workspace;
  model: ScriptedModel;
  sessionID: string;
  events: EventLog;
  post(path: string, body: object, headers?: object): Promise<Response>;
  /** Sends a prompt that names the point, and has it on the list of what must not be lost once it is admitted. */
  prompt(more?: object): Promise<void>;
  /** The same, and waits for the answer. */
  ask(): Promise<MessageWithParts>;
  /** Resolves once the command of this point, or of another name, has begun and written its process id. */
  command(name?: string): Promise<void>;
}

export interface Aftermath {
  stage: Stage;
  messages: MessageWithParts[];
  tools: ToolPart[];
}

export interface CrashPoint {
  name: string;
  /** Answers to the model calls of this point, in order; those of a subagent are under `<name>-child`. */
  steps?: ScriptedStep[];
  childSteps?: ScriptedStep[];
  /** Of the session. Whatever is not said is allowed. */
  permission?: PermissionRule[];
  untitled?: boolean;
  directory?: string;
  /** Reached when everything else is: where the moment passes by itself. */
  last?: boolean;
  /** The session is on its way out: gone is as good as whole. */
  mayBeGone?: boolean;
  reach(stage: Stage): Promise<unknown>;
  /** What must hold besides what holds after every crash. */
  afterwards?(after: Aftermath): void | Promise<void>;
}

/** Resolves once it holds; what throws does not hold yet. */
export const eventually = (holds: () => boolean) =>
  vi.waitFor(
    () => {
      if (!holds()) throw new Error(`this did not come: ${holds}`);
    },
    { timeout: 20_000, interval: 20 },
  );

const bash = (command: string) => ({ name: "bash", input: { command } });
const running = (name: string) => bash(`echo $$ > pid-${name}; sleep 600`);
const saysNow = (word: string) => (event: Event) =>
  event.type === "message.part.delta" && event.properties.delta.includes(word);
const part = (type: string, status: string) => (event: Event) =>
  event.type === "message.part.updated" &&
  event.properties.part.type === "tool" &&
  event.properties.part.tool === type &&
  event.properties.part.state.status === status;
const interrupted = { status: "error", error: expect.stringContaining("Interrupted") };
const states = (tools: ToolPart[]) => tools.map(({ tool, state }) => `${tool} ${state.status}`);
const started: Pick<CrashPoint, "reach"> = { reach: (stage) => stage.prompt().then(() => stage.command()) };

/** Moments of a run, each with its own way to know that it has come; none of them waits for a time to pass. */
export const crashPoints: CrashPoint[] = [
  {
    name: "between the request and its first byte",
    steps: [{ silent: true }],
    async reach({ prompt, model, sessionID }) {
      await prompt();
      await eventually(() => requestsOf(model, sessionID) === 1);
    },
  },
  {
    name: "in a text",
    steps: [{ text: "one two three", cut: "hang" }],
    reach: ({ prompt, events, sessionID }) =>
      prompt().then(() => events.session(sessionID).until(saysNow("three"))),
    afterwards: ({ messages: [, cut] }) => {
      expect("one two three".startsWith((cut && textOf(cut)) ?? "?")).toBe(true);
      expect(cut?.info).toMatchObject({ error: { name: "MessageAbortedError" } });
    },
  },
  {
    name: "in a reasoning",
    steps: [{ reasoning: "let me see", cut: "hang" }],
    reach: ({ prompt, events, sessionID }) =>
      prompt().then(() => events.session(sessionID).until(saysNow("see"))),
  },
  {
    name: "with a prompt in the queue",
    steps: [{ text: "busy", cut: "hang" }],
    async reach({ prompt, events, sessionID }) {
      await prompt();
      await events.session(sessionID).until(saysNow("busy"));
      await prompt();
    },
    afterwards: ({ messages }) => expect(messages.filter(({ info }) => info.role === "user")).toHaveLength(2),
  },
  {
    name: "while the arguments of a tool stream",
    steps: [{ toolCalls: [{ name: "bash", input: '{"command": "touch nev' }], cut: "hang" }],
    reach: ({ prompt, events, sessionID }) =>
      prompt().then(() => events.session(sessionID).until(part("bash", "pending"))),
    afterwards: ({ tools }) => expect(tools[0]?.state).toMatchObject(interrupted),
  },
  {
    name: "while a tool runs",
    steps: [{ text: "I run it", toolCalls: [running("while-a-tool-runs")] }],
    ...started,
    afterwards: ({ tools }) => expect(tools[0]?.state).toMatchObject(interrupted),
  },
  {
    name: "between a tool and the next step",
    steps: [{ toolCalls: [bash("echo done")] }, { silent: true }],
    async reach({ prompt, model, sessionID }) {
      await prompt();
      await eventually(() => requestsOf(model, sessionID) === 2);
    },
    afterwards: ({ tools }) =>
      expect(tools[0]?.state).toMatchObject({ status: "completed", output: "done\n" }),
  },
  {
    name: "with several tools at once",
    steps: [
      {
        toolCalls: [
          running("several-one"),
          { name: "read", input: { filePath: ".keep" } },
          running("several-two"),
        ],
      },
    ],
    async reach({ prompt, command, events, sessionID }) {
      await prompt();
      await Promise.all([command("several-one"), command("several-two")]);
      await events.session(sessionID).until(part("read", "completed"));
    },
    afterwards: ({ tools }) => expect(states(tools)).toEqual(["bash error", "read completed", "bash error"]),
  },
  {
    name: "with a permission pending",
    steps: [{ toolCalls: [bash("touch never")] }],
    permission: [{ permission: "bash", pattern: "*", action: "ask" }],
    reach: ({ prompt, events, sessionID }) =>
      prompt().then(() => events.session(sessionID).first("permission.asked")),
    afterwards({ stage, tools }) {
      expect(tools[0]?.state).toMatchObject(interrupted);
      expect(existsSync(stage.workspace.path("project/never"))).toBe(false);
    },
  },
  {
    name: "with a question pending",
    steps: [
      {
        toolCalls: [
          {
            name: "question",
            input: {
              questions: [
                { question: "Which?", header: "Which", options: [{ label: "A", description: "a" }] },
              ],
            },
          },
        ],
      },
    ],
    reach: ({ prompt, events, sessionID }) =>
      prompt().then(() => events.session(sessionID).first("question.asked")),
    afterwards: ({ tools }) => expect(tools[0]?.state).toMatchObject(interrupted),
  },
  {
    name: "while a subagent speaks",
    steps: [task("general", "while a subagent speaks")],
    childSteps: [{ text: "deep in thought", cut: "hang" }],
    reach: ({ prompt, events }) => prompt().then(() => events.until(saysNow("thought"))),
    afterwards: ({ tools }) => expect(tools[0]?.state).toMatchObject(interrupted),
  },
  {
    name: "with a permission of a subagent pending",
    steps: [task("asker", "with a permission of a subagent pending")],
    childSteps: [{ toolCalls: [{ name: "write", input: { filePath: "never", content: "x" } }] }],
    reach: ({ prompt, events }) =>
      prompt().then(() =>
        events.first("permission.asked", ({ properties }) => properties.permission === "edit"),
      ),
    afterwards: ({ tools }) => expect(tools[0]?.state).toMatchObject(interrupted),
  },
  {
    name: "while a retry waits",
    steps: [{ refuse: { status: 503, headers: { "retry-after": "300" } } }],
    reach: ({ prompt, events, sessionID }) =>
      prompt().then(() =>
        events
          .session(sessionID)
          .first("session.status", ({ properties }) => properties.status.type === "retry"),
      ),
  },
  {
    name: "while a summary is written",
    steps: [{ text: "A finished answer" }, { text: "What happened so far", cut: "hang" }],
    async reach({ ask, post, events, sessionID }) {
      await ask();
      void post(`/session/${sessionID}/summarize`, { providerID: "scripted", modelID: "one" }).catch(
        () => undefined,
      );
      await events.session(sessionID).until(saysNow("far"));
    },
    afterwards: ({ messages }) => expect(messages[1] && textOf(messages[1])).toBe("A finished answer"),
  },
  {
    name: "while room is made between two steps",
    steps: [
      { text: "A finished answer" },
      { toolCalls: [bash("echo done")], usage: { input: 19_500, output: 5 } },
      { text: "What happened so far", cut: "hang" },
    ],
    async reach({ ask, prompt, events, sessionID }) {
      await ask();
      await prompt({ model: { providerID: "scripted", modelID: "small" } });
      await events.session(sessionID).until(saysNow("far"));
    },
    afterwards: ({ tools, messages }) => {
      expect(tools[0]?.state).toMatchObject({ status: "completed", output: "done\n" });
      expect(messages.at(-1)?.info).toMatchObject({ summary: true, error: { name: "MessageAbortedError" } });
    },
  },
  {
    name: "while files are taken back",
    directory: "reverting",
    steps: [
      { toolCalls: [{ name: "write", input: { filePath: "kept.txt", content: "changed\n" } }] },
      { text: "Done" },
    ],
    async reach({ ask, post, workspace, sessionID }) {
      const { info } = await ask();
      workspace.write("hold", "");
      const messageID = info.role === "assistant" ? info.parentID : "";
      void post(`/session/${sessionID}/revert`, { messageID }).catch(() => undefined);
      await eventually(() => existsSync(workspace.path("held")));
    },
    async afterwards({ stage, messages, tools }) {
      const { workspace, post, sessionID } = stage;
      expect(tools[0]?.state.status).toBe("completed");
      const revert = { messageID: messages[0]?.info.id };
      expect((await post(`/session/${sessionID}/revert`, revert)).status).toBe(200);
      expect(workspace.read("reverting/kept.txt")).toBe("as it was\n");
      expect((await post(`/session/${sessionID}/unrevert`, {})).status).toBe(200);
      expect(workspace.read("reverting/kept.txt")).toBe("changed\n");
    },
  },
  {
    name: "when a reverted history has been cut",
    last: true,
    steps: [{ text: "First" }, { text: "Second" }],
    async reach({ ask, post, prompt, events, sessionID }) {
      await ask();
      const { info } = await ask();
      const messageID = info.role === "assistant" ? info.parentID : "";
      await post(`/session/${sessionID}/revert`, { messageID });
      void prompt().catch(() => undefined);
      await events.session(sessionID).first("message.removed");
    },
    afterwards: ({ messages }) => {
      const said = messages.map(textOf);
      expect(said).toContain("First");
      expect(said).not.toContain("Second");
    },
  },
  {
    name: "while a command of the user runs",
    async reach({ post, command, sessionID }) {
      const body = { agent: "build", command: "echo $$ > pid-of-the-user; sleep 600" };
      void post(`/session/${sessionID}/shell`, body).catch(() => undefined);
      await command("of-the-user");
    },
    afterwards: ({ tools }) => expect(tools[0]?.state).toMatchObject(interrupted),
  },
  {
    name: "while the template of a command is filled",
    async reach({ post, command, sessionID }) {
      void post(`/session/${sessionID}/command`, { command: "slow", arguments: "" }).catch(() => undefined);
      await command("of-a-template");
    },
    afterwards: ({ messages }) => expect(messages).toEqual([]),
  },
  {
    name: "in a structured answer",
    steps: [{ toolCalls: [{ name: "StructuredOutput", input: '{"answer": 4' }], cut: "hang" }],
    reach: ({ prompt, events, sessionID }) =>
      prompt({
        format: {
          type: "json_schema",
          schema: { type: "object", properties: { answer: { type: "number" } } },
        },
      }).then(() => events.session(sessionID).until(part("StructuredOutput", "pending"))),
    afterwards: ({ messages }) => expect(messages[1]?.info).not.toHaveProperty("structured"),
  },
  {
    name: "while the session is named",
    untitled: true,
    steps: [{ text: "A finished answer" }],
    async reach({ ask, model, sessionID }) {
      await ask();
      await eventually(() =>
        model.titleRequests.some(({ headers }) => headers["x-session-id"] === sessionID),
      );
    },
    afterwards: ({ messages }) => expect(messages[1]?.info).toMatchObject({ finish: "stop" }),
  },
  {
    name: "while a tool of an MCP server runs",
    steps: [{ toolCalls: [{ name: "scripted_wait", input: {} }] }],
    async reach({ prompt, workspace }) {
      await prompt();
      await eventually(() => workspace.read("mcp-log").includes("tools/call wait"));
    },
    afterwards: ({ tools }) => expect(tools[0]?.state).toMatchObject(interrupted),
  },
  {
    name: "while a tool of the project runs",
    steps: [{ toolCalls: [{ name: "slow", input: {} }] }],
    async reach({ prompt, command }) {
      await prompt();
      await command("of-a-tool-file");
    },
    afterwards: ({ tools }) => expect(tools[0]?.state).toMatchObject(interrupted),
  },
  {
    name: "while the session is deleted",
    last: true,
    mayBeGone: true,
    steps: [
      { toolCalls: [bash("trap 'touch termed' TERM; echo $$ > pid-deleted; while :; do sleep 0.05; done")] },
    ],
    async reach({ server, prompt, command, workspace, sessionID }) {
      await prompt();
      await command("deleted");
      void server.fetch(`/session/${sessionID}`, { method: "DELETE" }).catch(() => undefined);
      await eventually(() => existsSync(workspace.path("project/termed")));
    },
  },
  {
    name: "while it is forked",
    last: true,
    steps: [{ text: "A finished answer" }],
    async reach({ ask, post, events, sessionID }) {
      await ask();
      void post(`/session/${sessionID}/fork`, {}).catch(() => undefined);
      await events.first("session.created", ({ properties }) => properties.info.title.endsWith("(fork #1)"));
    },
    afterwards: ({ messages }) => expect(messages).toHaveLength(2),
  },
  {
    name: "when a prompt that wants no answer was stored",
    last: true,
    reach: ({ prompt }) => prompt({ noReply: true }),
    afterwards: ({ messages }) => expect(messages).toHaveLength(1),
  },
  {
    name: "when a prompt has been admitted and nothing else",
    last: true,
    steps: [{ silent: true }],
    reach: ({ prompt }) => prompt(),
  },
];

/** What stands for a point in prompts and names of files. */
export function keyOf({ name }: Pick<CrashPoint, "name">): string {
  return name.replaceAll(" ", "-");
}

function task(subagent: string, name: string): ScriptedStep {
  const input = { description: "look", prompt: `#${keyOf({ name })}-child#`, subagent_type: subagent };
  return { toolCalls: [{ name: "task", input }] };
}

function requestsOf(model: ScriptedModel, sessionID: string): number {
  return model.requests.filter(({ headers }) => headers["x-session-id"] === sessionID).length;
}
