import { expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { scriptedConfig, toolsOf } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";

const { model, server, app, log } = await useScriptedServer((scripted) => ({
  config: { ...scriptedConfig(scripted), permission: "allow" },
  pluginDeadlines: { load: 60_000, boot: 60_000 },
}));
model.respond(({ body }) =>
  body.messages.at(-1)?.role === "tool" ? { text: "Done." } : { toolCalls: [{ name: "tell", input: {} }] },
);

/** What a plugin's tool says, once it is there. */
async function told(name: string, files: Record<string, string>): Promise<string> {
  const directory = server.place(name, files);
  const { id } = await app.session({ directory, title: name });
  await app.prompt(id, "go");
  const [call] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
  return call?.state.status === "completed" ? call.state.output : JSON.stringify(call?.state);
}
const tool = (body: string) =>
  `export const T = async () => ({ tool: { tell: { description: "x", args: {}, async execute() { ${body} } } } })`;

it.each(["js", "ts"])(
  "a plugin in .%s takes in texts as modules, and what else only Bun has a word for",
  async (ending) => {
    verifies("plugin.bun");
    const said = await told(`texts-${ending}`, {
      [`.opencode/plugin/texts.${ending}`]: `import words from "./parts/words.md" with { type: "text" }
import plain from "./parts/plain.txt"
import page from './parts/page.html' with { type: 'text' }
import { more } from "./parts/more"
${tool(`return [words, plain, page, more(), import.meta.file, import.meta.dir.endsWith("plugin"), typeof import.meta.require("node:fs").statSync].join("|")`)}`,
      ".opencode/plugin/parts/words.md": "# Words",
      ".opencode/plugin/parts/plain.txt": 'it "says"',
      ".opencode/plugin/parts/page.html": "<p>",
      ".opencode/plugin/parts/more.ts": `import deep from "./deep.md" with { type: "text" }
export const more = (): string => deep + import.meta.dir.endsWith("parts")`,
      ".opencode/plugin/parts/deep.md": "deep",
    });
    expect(said).toBe(`# Words|it "says"|<p>|deeptrue|texts.${ending}|true|function`);
  },
);

it("a bundle that was made for Bun is loaded by Node itself, however large: no other loader reads it", async () => {
  verifies("plugin.bun");
  const said = await told("bundle", {
    ".opencode/plugin/bundle.js": `import { $ } from "bun"
import { tool } from "@opencode-ai/plugin"
import { z } from "zod"
import words from "./parts/words.sql" with { type: "text" }
import { deep } from "./parts/deep.js"
var __require = import.meta.require;
const runtime = typeof Bun === "undefined" ? "node" : "bun"
const { spawn } = globalThis.Bun
${tool(`return [typeof exports, typeof $, typeof tool, z.string().parse("z"), words, deep, import.meta.file, import.meta.path.endsWith("bundle.js"), import.meta.main, __require("node:path").basename("/a/b"), typeof spawn, new Error().stack.includes("bundle.js?with-bun:9:")].join("|")`)}`,
    ".opencode/plugin/parts/words.sql": "SELECT",
    ".opencode/plugin/parts/deep.js":
      "export const deep = import.meta.dir.endsWith('parts') + typeof exports",
  });
  expect(said).toBe(
    "undefined|function|function|z|SELECT|trueundefined|bundle.js|true|false|b|function|true",
  );
});

it("a plugin's Bun reads, writes, finds and runs", async () => {
  verifies("plugin.bun");
  const said = await told("bun-api", {
    ".opencode/plugin/api.ts": `import { Glob, file, write, spawn, spawnSync, sleep, $ } from "bun"
${tool(`
  const at = import.meta.dir + "/../out.txt"
  await write(at, "written"); await sleep(1)
  const ran = spawn(["cat"], { stdin: "piped" })
  const found = [...new Glob("*.txt").scanSync({ cwd: import.meta.dir + "/.." })]
  const out = [await file(at).text(), await new Response(ran.stdout).text(), await ran.exited, String(spawnSync(["echo", "hi"]).stdout).trim(), found.join(), (await $\`echo shell\`.quiet().text()).trim(), Bun.deepEquals({ a: 1 }, { a: 1 }), Bun.env.HOME !== undefined, new Bun.CryptoHasher("sha256").update("a").digest("hex").slice(0, 4)]
  await file(at).delete()
  return [...out, await file(at).exists()].join("|")`)}`,
  });
  expect(said).toBe("written|piped|0|hi|out.txt|shell|true|true|ca97|false");
});

it("a plugin has SQLite by Bun's name where Node has one, and else is told from which Node on", async () => {
  verifies("plugin.bun");
  const said = await told("sqlite", {
    ".opencode/plugin/base.ts": `import { Database } from "bun:sqlite"
${tool(`
  const db = new Database(":memory:")
  db.run("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, yes INTEGER)")
  const add = db.prepare("INSERT INTO t (name, yes) VALUES ($name, $yes)")
  const all = db.transaction((names) => { for (const one of names) add.run({ $name: one, $yes: true }) })
  all(["a", "b"])
  try { db.transaction(() => { add.run({ $name: "c", $yes: false }); throw new Error("no") })() } catch {}
  const one = db.query("SELECT name FROM t WHERE id = ?").get(2)
  return JSON.stringify([one, db.query("SELECT * FROM t").all().length, db.query("SELECT name, yes FROM t").values(), db.query("SELECT 1 WHERE 0").get()])`)}`,
  });
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 5))
    return expect(said).toBe('[{"name":"b"},2,[["a",1],["b",1]],null]');
  const errors = log.seen.filter(({ event }) => event.type === "session.error");
  expect(JSON.stringify(errors)).toContain("it needs bun:sqlite, for which Node has its own from 22.5 on");
});
