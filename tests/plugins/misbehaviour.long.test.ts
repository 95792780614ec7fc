import { expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { eventually, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import type { TestServerOptions } from "../support/server.js";
import { verifies } from "../support/verifies.js";

/** Every turn is one call of a tool and a last word, whoever asks. */
async function serverFor(pluginDeadlines: NonNullable<TestServerOptions["pluginDeadlines"]>) {
  const used = await useScriptedServer((scripted) => ({
    config: { ...scriptedConfig(scripted), permission: "allow" },
    pluginDeadlines,
  }));
  used.model.respond(({ body }) =>
    body.messages.at(-1)?.role === "tool"
      ? { text: "Done." }
      : { toolCalls: [{ name: "bash", input: { command: "echo hello", description: "x" } }] },
  );
  return used;
}

const patient = await serverFor({ load: 60_000, hook: 60_000, answer: 60_000, boot: 60_000 });
/** For those that never answer. */
const impatient = await serverFor({ load: 8_000, hook: 9_000, guard: 9_000, answer: 2_000, boot: 90_000 });
/** Where nobody waits. */
const hurried = await serverFor({ load: 60_000, boot: 300 });
/** Where four that hang, one after the other, would take longer than anybody waits. */
const briefly = await serverFor({ load: 4_000, boot: 10_000 });

/** Beside each: it has a say in every call, whatever the other does. */
const good = `export default async () => ({ "tool.execute.after": async (_, out) => { out.output += "+good" } })`;
const plugin = (hooks: string) => `export const Bad = async ({ client }) => (${hooks})`;
const busy = "for (;;) {}";

interface Row {
  /** Of the plugin that goes wrong. */
  text: string;
  /** What is told; nothing where it does no harm. */
  told?: RegExp;
  hangs?: true;
  /** How the call of the tool ends, where it is not as usual. */
  call?: RegExp;
}

const rows: Record<string, Row> = {
  "throws when it is imported": { text: `throw new Error("no import")`, told: /no import/ },
  "is no program": { text: "export const x = {", told: /bad\.js/ },
  "never ends its import": {
    text: "await new Promise(() => {}); export {}",
    told: /did not finish loading/,
    hangs: true,
  },
  "is busy for ever when imported": { text: busy, told: /did not finish loading/, hangs: true },
  "ends its process when imported": { text: "process.exit(3)", told: /exit code 3/ },
  "throws when called": {
    text: `export default async () => { throw new Error("no call") }`,
    told: /no call/,
  },
  "gives nothing": { text: "export default async () => {}" },
  "gives what are no hooks": {
    text: plugin(`{ event: 5, "tool.execute.after": "x", tool: [], auth: 7, nonsense: 1 }`),
  },
  "never ends its call": {
    text: "export default () => new Promise(() => {})",
    told: /did not finish loading/,
    hangs: true,
  },
  "exports no plugin": { text: "export const version = '1'", told: /exports no plugin/ },
  "throws in a hook": {
    text: plugin(`{ "experimental.chat.messages.transform": async () => { throw new Error("no history") } }`),
    told: /no history/,
  },
  "throws what is no error": {
    text: plugin(`{ "experimental.chat.system.transform": () => { throw "a word" } }`),
    told: /a word/,
  },
  "never ends a hook": {
    text: plugin(`{ "tool.execute.before": () => new Promise(() => {}) }`),
    hangs: true,
    told: /did not answer/,
    call: /did not answer/,
  },
  "is busy for ever in a hook": {
    text: plugin(`{ "experimental.text.complete": () => { ${busy} } }`),
    hangs: true,
    told: /kept its process busy|did not answer/,
  },
  "ends its process in a hook": {
    text: plugin(`{ "chat.params": () => process.exit(4) }`),
    told: /exit code 4/,
  },
  "ends its process by a signal of its own": {
    text: plugin(`{ "chat.params": () => process.kill(process.pid, "SIGKILL") }`),
    told: /SIGKILL/,
  },
  "throws in a timer": {
    text: plugin(`{ "chat.params": () => { setTimeout(() => { throw new Error("later") }) } }`),
  },
  "floods the events it hears of": {
    text: plugin(
      `{ event: async () => { for (let n = 0; n < 3; n++) await client.tui.showToast({ body: { message: "x", variant: "info" } }) } }`,
    ),
  },
  "is busy for ever at an event": {
    text: plugin(`{ event: () => { ${busy} } }`),
    hangs: true,
    told: /kept its process busy/,
    // It does so again in each new process, until it is switched off.
    call: /hello/,
  },
  "throws at every event": {
    text: plugin(`{ event: async () => { throw new Error("no event") } }`),
    told: /no event/,
  },
  "leaves nonsense": {
    text: plugin(`{ "chat.headers": async (_, out) => { out.headers = 5 } }`),
    told: /makes no sense/,
  },
  "empties what it is given": {
    text: plugin(
      `{ "tool.execute.after": async (_, out) => { delete out.output; delete out.title; out.metadata = null } }`,
    ),
  },
  "leaves what is no JSON": {
    text: plugin(`{ "experimental.text.complete": async (_, out) => { out.self = out } }`),
    told: /no JSON/,
  },
  "prints without end": {
    text: `for (let n = 0; n < 3000; n++) console.log("x".repeat(1000)); export const Bad = async () => ({})`,
  },
  "writes garbage on the channel to the server": {
    text: `import fs from "node:fs"; export const Bad = async () => ({ "chat.params": () => fs.writeSync(3, '{"type"\\n') })`,
    told: /wrote on its channel what is no message/,
  },
  "writes what is no object there": {
    text: `import fs from "node:fs"; fs.writeSync(3, "null\\n5\\n"); export default async () => ({})`,
    told: /wrote on its channel what is no message/,
  },
  "writes without an end there": {
    text: `import fs from "node:fs"
const some = Buffer.alloc(1 << 20, 120)
export const Bad = async () => ({ "chat.params": () => { for (let n = 0; n < 70 << 20;) try { n += fs.writeSync(3, some) } catch {} } })`,
    told: /wrote a message that is too long/,
  },
  "closes it": {
    text: `import fs from "node:fs"; export const Bad = async () => ({ "chat.params": () => fs.closeSync(3) })`,
    told: /closed its channel|took its process|ended/,
  },
  "leaves a text that is too long": {
    text: plugin(
      `{ "experimental.text.complete": async (_, out) => { out.text = "x".repeat(100_000_000) } }`,
    ),
    told: /too long/,
  },
  "throws a text that is too long": {
    text: plugin(
      `{ "experimental.chat.system.transform": async () => { throw new Error("no ".repeat(10_000_000)) } }`,
    ),
    told: /no no/,
  },
  "throws what cannot be read": {
    text: plugin(
      `{ "experimental.chat.system.transform": async () => { throw { toString() { throw 1 } } } }`,
    ),
    told: /cannot be read/,
  },
  "leaves what throws when it is looked at": {
    text: plugin(
      `{ "experimental.text.complete": async (_, out) => { out.more = new Proxy({}, { ownKeys() { throw new Error("no look") } }) } }`,
    ),
    told: /no look/,
  },
  "leaves what is another each time": {
    text: plugin(
      `{ "experimental.text.complete": async (_, out) => { let n = 0; Object.defineProperty(out, "text", { enumerable: true, get: () => n++ ? 5n : "Done." }) } }`,
    ),
  },
  "leaves numbers that JSON has not": {
    text: plugin(`{ "experimental.text.complete": async (_, out) => { out.big = 5n } }`),
    told: /no JSON/,
  },
  "puts something in the place of JSON": {
    text: `JSON.stringify = () => "{}"; export const Bad = async () => ({})`,
    told: /read only|Cannot assign/,
  },
  "puts something in the place of what lists can do": {
    text: `Array.prototype.flatMap = () => { throw new Error("no lists") }; export const Bad = async () => ({})`,
    told: /no lists/,
    // The others share its process.
    call: /hello/,
  },
  "ends its process from a timer": {
    text: plugin(`{ "chat.params": () => { setTimeout(() => process.exit(5)) } }`),
    told: /bad\.js.*exit code 5/,
  },
  "changes what it was given once it has answered": {
    text: plugin(
      `{ "tool.execute.after": async (_, out) => { setTimeout(() => { out.output = "late"; out.self = out }) } }`,
    ),
  },
  "speaks to the server's process": {
    text: `process.send?.(null); process.send?.({ type: "done", id: 1 }); process.disconnect?.call; export default async () => ({})`,
  },
};

it.each(Object.entries(rows))(
  "a plugin that %s takes no turn with it",
  async (name, { text, told, hangs, call }) => {
    verifies("plugin.misbehaviour");
    const { server, app, log } = hangs ? impatient : patient;
    const directory = server.place(`bad-${name.replaceAll(/\W+/g, "-")}`, {
      ".opencode/plugin/bad.js": text,
      ".opencode/plugin/good.js": good,
    });
    const { id } = await app.session({ directory, title: name });
    for (let turn = 0; turn < (hangs ? 2 : 1); turn++) {
      const { info, parts } = await app.prompt(id, "go");
      expect(info).not.toHaveProperty("error");
      expect(textOf(parts)).toBe("Done.");
    }
    const calls = toolsOf((await app.messages(id)).flatMap((message) => message.parts));
    expect(calls.length).toBe(hangs ? 2 : 1);
    for (const { state } of calls)
      expect(state.status === "completed" ? state.output : state.status === "error" && state.error).toMatch(
        call ?? /\+good/,
      );
    const heard = () =>
      log.seen
        .filter(({ event, directory: at }) => event.type === "session.error" && at === directory)
        .map(({ event }) => JSON.stringify(event.properties))
        .filter((one) => /plugin/.test(one));
    const words = await eventually(heard, (all) => !told || told.test(all.join("\n")));
    // Once, and once more when it is switched off.
    expect(words.length, words.join("\n")).toBeLessThanOrEqual(told ? 2 : 0);
  },
);

it("plugins that never come to an end of loading are loaded beside each other, and one that comes late joins in", async () => {
  verifies("plugin.misbehaviour", "plugin.loading");
  const hanging = ["a", "b", "c", "d"].map((name) => [
    `.opencode/plugin/${name}.js`,
    "export default () => new Promise(() => {})",
  ]);
  const said = async (app: typeof briefly.app, directory: string) => {
    const { id } = await app.session({ directory, title: "beside" });
    await app.prompt(id, "go");
    const [call] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
    return call?.state.status === "completed" && call.state.output;
  };
  const many = briefly.server.place("many-hang", {
    ...Object.fromEntries(hanging),
    ".opencode/plugin/good.js": good,
  });
  expect(await said(briefly.app, many)).toBe("hello\n+good");

  const { server, app, log } = hurried;
  const directory = server.place("comes-late", {
    ".opencode/plugin/late.js": `import { existsSync } from "node:fs"
export default async ({ directory }) => {
  while (!existsSync(directory + "/now.txt")) await new Promise((resolve) => setTimeout(resolve, 20))
  return { "tool.execute.after": async (_, out) => { out.output += "+late" } }
}`,
  });
  expect(await said(app, directory)).toBe("hello\n");
  const told = () =>
    log.seen.filter((one) => one.directory === directory).map(({ event }) => JSON.stringify(event));
  await eventually(told, (all) => /still being loaded/.test(all.join("\n")));
  server.place("comes-late", { "now.txt": "" });
  await eventually(told, (all) => all.some((one) => one.includes("server.instance.disposed")));
  expect(await said(app, directory)).toBe("hello\n+late");
});
