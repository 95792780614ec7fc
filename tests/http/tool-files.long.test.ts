import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { data, eventually, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("tool.ids", "tool.list", "session.prompt", "session.abort");

const { model, server, app, log } = await useScriptedServer((scripted) => ({
  config: { ...scriptedConfig(scripted), permission: { guarded: "ask" } },
  env: { MY_API_KEY: "sk-not-for-tools", MY_SETTING: "for tools" },
  toolLoadTimeout: 4_000,
}));

let places = 0;
const place = (files: Record<string, string>) => server.place(`tools${places++}`, files);
const idsOf = (directory: string) => data(app.client.tool.ids({ directory }));
const offered = () => {
  const { tools } = model.requests.at(-1)?.body ?? {};
  return (tools as { function: { name: string; description: string; parameters: object } }[]).map(
    (tool) => tool.function,
  );
};

const session = (directory: string) => app.session({ directory, title: "tool files" });

/** Lets the model make one call; gives its part when the turn has ended. */
async function call(directory: string, name: string, input: object) {
  const { id } = await session(directory);
  model.script({ toolCalls: [{ name, input }] }, { text: "Done." });
  await app.prompt(id, "go");
  return toolsOf((await app.messages(id)).flatMap((message) => message.parts))[0]?.state;
}

const helper = `import { tool } from "@opencode-ai/plugin"\n`;

describe("a tool that is a file", () => {
  it("is offered to the model and runs, in TypeScript, with helpers of its own and without node_modules", async () => {
    verifies("tool.file", "tool.file.exports");
    const directory = place({
      ".opencode/tool/greet.ts": `${helper}
import { loud } from "../lib/loud"
import path from "node:path"
interface Args { name: string; times?: number }
export default tool({
  description: "Greets somebody.",
  args: { name: tool.schema.string().describe("Whom"), times: tool.schema.number().int().optional() },
  async execute({ name, times }: Args, context) {
    context.metadata({ title: "greeting", metadata: { stage: 1 } })
    const where = path.relative(context.worktree, context.directory)
    return loud(\`hello \${name} \`.repeat(times ?? 1)) + [where, context.agent, context.sessionID.slice(0, 4)].join("|")
  },
})
export const twice = tool({
  description: "Doubles a number.",
  args: { n: tool.schema.number() },
  execute: async ({ n }) => ({ title: \`2 x \${n}\`, output: String(2 * n), metadata: { n } }),
})
export const notATool = 5`,
      ".opencode/lib/loud.ts": "export const loud = (text: string): string => text.toUpperCase()",
      ".opencode/tools/plain.js":
        "module.exports = { description: 'No helper.', args: {}, execute: () => [process.cwd(), process.env.MY_SETTING, process.env.MY_API_KEY].join(' ') }",
    });
    expect(await idsOf(directory)).toEqual(
      expect.arrayContaining(["bash", "greet", "greet_twice", "plain", "read"]),
    );
    expect(await call(directory, "greet", { name: "Ada", times: null })).toMatchObject({
      status: "completed",
      title: "greet",
      output: "HELLO ADA |build|ses_",
      metadata: { truncated: false },
    });
    const greet = offered().find(({ name }) => name === "greet");
    expect(greet).toMatchObject({
      description: "Greets somebody.",
      parameters: { properties: { name: { type: "string", description: "Whom" } }, required: ["name"] },
    });
    expect(await call(directory, "greet_twice", { n: 21 })).toMatchObject({
      title: "2 x 21",
      output: "42",
      metadata: { n: 21 },
    });
    expect(await call(directory, "plain", {})).toMatchObject({ output: `${directory} for tools ` });
    expect(await call(directory, "greet", { name: 5 })).toMatchObject({
      status: "error",
      error: expect.stringMatching(/greet.*\n- "name"/),
    });
    const list = await data(app.client.tool.list({ directory, provider: "scripted", model: "one" }));
    expect(list.find(({ id }) => id === "greet_twice")).toMatchObject({ description: "Doubles a number." });
    expect(await idsOf(place({}))).not.toContain("greet");
  });

  it("asks under its own name and may ask more; a refusal keeps it from going on", async () => {
    verifies("tool.file.permission");
    const directory = place({
      ".opencode/tool/guarded.ts": `${helper}import { writeFile } from "node:fs/promises"
export default tool({ description: "Guarded.", args: {}, async execute(_, context) {
  await context.ask({ permission: "external_directory", patterns: ["/elsewhere/*"], always: [], metadata: { why: "try" } })
  await writeFile(context.directory + "/acted.txt", "x")
  return "acted"
} })`,
    });
    const run = async (...replies: ("once" | "reject")[]) => {
      const { id } = await session(directory);
      // A no without a word ends the turn, as with any other tool: the model is not asked again.
      const end = replies.includes("reject") ? [] : [{ text: "Done." }];
      model.script({ toolCalls: [{ name: "guarded", input: {} }] }, ...end);
      const answer = app.prompt(id, "go");
      const asked: unknown[] = [];
      for (const [index, reply] of replies.entries()) {
        const events = await eventually(
          () => log.session(id).of("permission.asked"),
          (all) => all.length > index,
        );
        const { properties } = events[index] ?? events.at(-1) ?? { properties: { id: "" } };
        asked.push(properties);
        await app.reply(properties.id, reply);
      }
      const { parts } = await answer;
      return {
        asked,
        text: textOf(parts),
        states: toolsOf((await app.messages(id)).flatMap((one) => one.parts)),
      };
    };
    const refused = await run("once", "reject");
    expect(refused.asked).toMatchObject([
      { permission: "guarded", patterns: ["*"] },
      { permission: "external_directory", patterns: ["/elsewhere/*"], metadata: { why: "try" } },
    ]);
    expect(refused.states[0]?.state.status).toBe("error");
    expect(existsSync(`${directory}/acted.txt`)).toBe(false);
    const allowed = await run("once", "once");
    expect(allowed.states[0]?.state).toMatchObject({ status: "completed", output: "acted" });
  });

  it("has its long output shortened and kept, takes the place of a built-in, and its changes can be taken back", async () => {
    verifies("tool.file.output", "tool.file.shadows");
    const directory = place({
      ".opencode/tool/read.ts": `export default { description: "Mine.", args: {}, execute: async () => {
  await require("node:fs/promises").writeFile("made.txt", "x"); return "line\\n".repeat(5000)
} }`,
    });
    initRepository(directory);
    const state = await call(directory, "read", {});
    expect(state).toMatchObject({ status: "completed", metadata: { truncated: true } });
    expect(state?.status === "completed" && state.output).toContain("output too long");
    // It is not taken for the tool whose name it has, which changes nothing.
    const [{ properties: patch } = {}] = log
      .of("message.part.updated")
      .filter(
        ({ properties: { part } }) => part.type === "patch" && part.files.includes(`${directory}/made.txt`),
      );
    expect(patch).toBeDefined();
    expect(offered().filter(({ name }) => name === "read")).toMatchObject([{ description: "Mine." }]);
    expect((await idsOf(directory)).filter((id) => id === "read")).toHaveLength(1);
  });

  it("is ended by abort with all it started, and works again afterwards", async () => {
    verifies("tool.file.abort");
    const mark = `424242.${places}`;
    const directory = place({
      ".opencode/tool/hang.ts": `import { execFile } from "node:child_process"
export default { description: "Hangs.", args: {}, execute: (_, context) => new Promise(() => {
  execFile("sleep", ["${mark}"])
  context.metadata({ title: "hanging" })
}) }
export const stuck = { description: "Never lets go.", args: {}, execute: (_, context) => {
  context.metadata({ title: "stuck" })
  setTimeout(() => { for (;;); }, 50)
  return new Promise(() => {})
} }
export const heeds = { description: "Heeds.", args: {}, execute: (_, context) => new Promise((_, reject) => {
  context.metadata({ title: "heeding" })
  context.abort.addEventListener("abort", () => reject(new Error("heard")))
}) }
export const fine = { description: "Works.", args: {}, execute: () => "fine" }`,
    });
    const sleeping = () =>
      execFileSync("ps", ["-A", "-o", "args="], { encoding: "utf8" }).includes(`sleep ${mark}`);
    for (const name of ["hang", "hang_stuck", "hang_heeds"]) {
      const { id } = await session(directory);
      model.script({ toolCalls: [{ name, input: {} }] });
      const answer = app.prompt(id, "go");
      await log.session(id).first("message.part.updated", ({ properties: { part } }) => {
        return part.type === "tool" && part.state.status === "running" && part.state.title !== undefined;
      });
      if (name === "hang") await eventually(sleeping, (there) => there);
      await data(app.client.session.abort({ sessionID: id }));
      if (name === "hang") expect(sleeping()).toBe(false);
      const { info, parts } = await answer;
      expect(info).toMatchObject({ error: { name: "MessageAbortedError" } });
      expect(toolsOf(parts)[0]?.state).toMatchObject({ status: "error", error: "Tool execution aborted" });
    }
    expect(await call(directory, "hang_fine", {})).toMatchObject({ status: "completed", output: "fine" });
  });

  it("that throws, hangs, ends its process or exports rubbish is left out and told, and harms nothing else", async () => {
    verifies("tool.file.broken");
    const directory = place({
      ".opencode/tool/a_throws.ts": 'throw new Error("no such luck")',
      ".opencode/tool/b_hangs.js": "for (;;);",
      ".opencode/tool/c_waits.mjs":
        "await new Promise((resolve) => setTimeout(resolve, 3_600_000)); export default {}",
      ".opencode/tool/d_exits.js": "process.exit(3)",
      ".opencode/tool/e_rubbish.ts": "export default 5; export const x = 'y'",
      ".opencode/tool/f_args.ts":
        "export default { description: 'x', args: { a: 'string' }, execute: () => '' }",
      ".opencode/tool/g_syntax.ts": "export default {{",
      ".opencode/tool/h_good.ts": "export default { description: 'Good.', args: {}, execute: () => 'good' }",
      ".opencode/tool/i_fails.ts": `export default { description: 'x', args: {}, execute() { throw new Error('sorry') } }
export const ends = { description: 'x', args: {}, execute: () => process.exit(7) }
export const nothing = { description: 'x', args: {}, execute: () => undefined }
export const later = { description: 'x', args: {}, execute: () => { setTimeout(() => { throw new Error('late') }, 0); return new Promise((r) => setTimeout(() => r('on'), 100)) } }`,
    });
    const ids = await idsOf(directory);
    expect(ids.filter((id) => /^[a-i]_/.test(id))).toEqual([
      "h_good",
      "i_fails",
      "i_fails_ends",
      "i_fails_later",
      "i_fails_nothing",
    ]);
    for (const [file, why] of [
      ["a_throws.ts", /no such luck/],
      ["b_hangs.js", /in time/],
      ["c_waits.mjs", /in time/],
      ["d_exits.js", /exit code 3/],
      ["e_rubbish.ts", /exports no tool.*default, x/],
      ["f_args.ts", /args\.a is not a schema/],
      ["g_syntax.ts", /.+/],
    ] as const) {
      const { properties } = await log.first("session.error", (event) =>
        JSON.stringify(event.properties).includes(file),
      );
      expect(properties).not.toHaveProperty("sessionID");
      expect(JSON.stringify(properties)).toMatch(why);
      expect(server.logged.join("\n")).toContain(`${directory}/.opencode/tool/${file}`);
    }
    expect(await call(directory, "h_good", {})).toMatchObject({ output: "good" });
    expect(await call(directory, "i_fails", {})).toMatchObject({ status: "error", error: "sorry" });
    expect(await call(directory, "i_fails_ends", {})).toMatchObject({
      status: "error",
      error: expect.stringContaining("exit code 7"),
    });
    expect(await call(directory, "i_fails_nothing", {})).toMatchObject({
      status: "error",
      error: expect.stringContaining("neither a text nor"),
    });
    expect(await call(directory, "i_fails_later", {})).toMatchObject({ output: "on" });
    expect(log.of("session.error").filter((e) => JSON.stringify(e).includes("a_throws"))).toHaveLength(1);
  });

  it("is run only once its tools are needed, and follows its file", async () => {
    verifies("tool.file.lazy", "tool.file.live");
    const write = (name: string, said: string) =>
      server.workspace.write(
        name,
        `require("node:fs").writeFileSync("ran.txt", "x"); module.exports = { description: "${said}", args: {}, execute: () => "${said}" }`,
      );
    const directory = place({});
    const file = `tools${places - 1}/.opencode/tool/live.js`;
    write(file, "one");
    const query = `?directory=${encodeURIComponent(directory)}`;
    for (const route of ["/config", "/agent", "/command", "/skill", "/mcp", "/provider", "/session"])
      expect((await app.raw("GET", `${route}${query}`)).status).toBe(200);
    await session(directory);
    expect(existsSync(`${directory}/ran.txt`)).toBe(false);
    expect(await idsOf(directory)).toContain("live");
    expect(existsSync(`${directory}/ran.txt`)).toBe(true);
    expect(await call(directory, "live", {})).toMatchObject({ output: "one" });
    write(file, "second");
    const list = () => data(app.client.tool.list({ directory, provider: "scripted", model: "one" }));
    await eventually(list, (tools) => tools.some(({ description }) => description === "second"));
    expect(await call(directory, "live", {})).toMatchObject({ output: "second" });
    rmSync(`${directory}/.opencode/tool/live.js`);
    await eventually(
      () => idsOf(directory),
      (ids) => !ids.includes("live"),
    );
  });
});
