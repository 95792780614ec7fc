import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, scriptedConfig, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("tool.ids", "session.prompt", "permission.reply");

const say = (name: string, output: string) =>
  `"${name}": tool({ description: "By a plugin.", args: { text: tool.schema.string() }, execute: async ({ text }) => "${output} " + text })`;

const { model, server, app, log } = await useScriptedServer((scripted) => ({
  files: {
    ".opencode/plugin/a.ts": `import { tool } from "@opencode-ai/plugin"
export default async () => ({ tool: {
  ${say("greet", "first")},
  ${say("both", "plugin's")},
  ${say("bash", "own shell:")},
  ${say("guarded", "guarded")},
  ${say("denied", "denied")},
  ${say("we ird", "odd")},
  broken: tool({ description: "Throws.", args: {}, execute: async () => { throw new Error("it is broken") } }),
  nonsense: tool({ description: "Gives back a number.", args: {}, execute: async () => 5 }),
  asks: tool({ description: "Asks.", args: {}, async execute(_, context) {
    await context.ask({ permission: "zoo", patterns: ["lion"], always: ["*"], metadata: {} })
    context.metadata({ title: "working" })
    return { title: "asked", output: [context.agent, context.directory, context.worktree].join("|"), metadata: { n: 1 } }
  } }),
} })`,
    ".opencode/plugin/b.ts": `import { tool } from "@opencode-ai/plugin"
export const Later = async () => ({ tool: { ${say("greet", "later")} } })`,
    ".opencode/tool/both.ts": `import { tool } from "@opencode-ai/plugin"
export default tool({ description: "By a file.", args: {}, execute: async () => "file's" })`,
  },
  config: {
    ...scriptedConfig(scripted),
    permission: { bash: "ask", guarded: "ask", denied: "deny", zoo: "ask" },
  },
}));

const session = () => app.session({ title: "plugin tools" });

/** Lets the model make one call, and a person answer what is asked about it. */
async function call(name: string, input: object, reply?: "once" | "reject") {
  const { id } = await session();
  // A plain no ends the turn.
  model.script({ toolCalls: [{ name, input }] }, ...(reply === "reject" ? [] : [{ text: "Done." }]));
  const answer = app.prompt(id, "go");
  if (reply) {
    const asked = await log.session(id).first("permission.asked");
    await app.reply(asked.properties.id, reply);
  }
  await answer;
  const asked = log
    .session(id)
    .of("permission.asked")
    .map(({ properties }) => properties.permission);
  return { asked, state: toolsOf((await app.messages(id)).flatMap(({ parts }) => parts))[0]?.state };
}

describe("tools of plugins", () => {
  it("are offered by names that providers take, but for those a rule denies; a later plugin's and a plugin's over a file's", async () => {
    verifies("plugin.tool");
    const ids = await data(app.client.tool.ids());
    expect(ids).toEqual(expect.arrayContaining(["greet", "both", "bash", "guarded", "asks", "we_ird"]));
    expect(ids.filter((id) => id === "bash")).toHaveLength(1);
    expect((await call("greet", { text: "x" })).state).toMatchObject({ output: "later x" });
    expect((await call("both", { text: "x" })).state).toMatchObject({ output: "plugin's x" });
    expect((await call("we_ird", { text: "x" })).state).toMatchObject({ output: "odd x" });
    const offered = model.requests.at(-1)?.body.tools.map((one: never) => Object(one).function.name);
    expect(offered).toContain("guarded");
    expect(offered).not.toContain("denied");
  });

  it("have their arguments checked before they run", async () => {
    const { state } = await call("greet", { text: 5 });
    expect(state).toMatchObject({ status: "error", error: expect.stringContaining('"text"') });
  });

  it.each([
    ["bash", "own shell: x"],
    ["guarded", "guarded x"],
  ])("are under the rules, one named %s under that of its name", async (name, output) => {
    const allowed = await call(name, { text: "x" }, "once");
    expect(allowed).toMatchObject({ asked: [name], state: { status: "completed", output } });
    expect((await call(name, { text: "x" }, "reject")).state).toMatchObject({ status: "error" });
  });

  it("ask for what they name themselves, and say what they are doing and where they are", async () => {
    const { asked, state } = await call("asks", {}, "once");
    expect(asked).toEqual(["zoo"]);
    expect(state).toMatchObject({
      title: "asked",
      output: `build|${server.directory}|${server.directory}`,
      metadata: { n: 1 },
    });
    expect((await call("asks", {}, "reject")).state).toMatchObject({ status: "error" });
  });

  it.each([
    ["broken", "it is broken"],
    ["nonsense", "neither a text nor an object"],
  ])("that are %s fail by themselves", async (name, error) => {
    expect((await call(name, {})).state).toMatchObject({
      status: "error",
      error: expect.stringContaining(error),
    });
  });
});
