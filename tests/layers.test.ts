import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { findBreaches, type Manifests, type SourceFile } from "./support/layers.js";

const root = fileURLToPath(new URL("../", import.meta.url));

interface Manifest {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  exports?: Record<string, unknown>;
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(`${root}${folder}package.json`, "utf8")) as Manifest;
const used = ({ dependencies, optionalDependencies }: Manifest) =>
  Object.keys({ ...dependencies, ...optionalDependencies });
const entriesOf = (folder: string, { exports = {} }: Manifest) =>
  [...JSON.stringify(exports).matchAll(/"\.\/(?:dist\/([^"]+)\.js|([^"]+)\.ts)"/g)].map(
    ([, built, source]) => `${folder}${built ?? source}.ts`,
  );

function readManifests(): Manifests {
  const [server, sdk, cli, page] = ["server/", "sdk/", "cli/", "sdk/examples/chat/"].map(manifestOf);
  if (!server || !sdk || !cli || !page) throw new Error("a workspace is missing");
  return {
    server: used(server),
    sdk: used(sdk),
    // The command is bundled, so what it carries may be declared for development only.
    cli: [...used(cli), ...Object.keys(cli.devDependencies ?? {})],
    page: Object.keys(page.devDependencies ?? {}),
    development: Object.keys(manifestOf("").devDependencies ?? {}),
    entries: [...entriesOf("server/", server), ...entriesOf("sdk/", sdk)],
  };
}

function readSources(): SourceFile[] {
  return ["server", "sdk", "cli", "codegen", "tests"].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path))
      .map((path) => ({ path, text: readFileSync(root + path, "utf8") })),
  );
}

const manifests = readManifests();

it("every source keeps the rules of the house", () => {
  const sources = readSources();
  expect(sources.length).toBeGreaterThan(100);
  const breaches = findBreaches(sources, manifests);
  expect(breaches, `\n${breaches.join("\n")}\n`).toEqual([]);
});

it.each([
  ["core knows no HTTP", "server/core/a.ts", 'import { x } from "../http/app.js";', "server/core may know"],
  ["core has no hono", "server/core/a.ts", 'import { Hono } from "hono";', "no such package"],
  [
    "http and acp are strangers",
    "server/http/a.ts",
    'import { x } from "../acp/a.js";',
    "server/http may know",
  ],
  [
    "acp and http are strangers",
    "server/acp/a.ts",
    'import { x } from "../http/a.js";',
    "server/acp may know",
  ],
  ["the SDK's types import nothing", "sdk/gen/types.gen.ts", 'import type { X } from "../a.js";', "nobody"],
  ["the SDK knows no server", "sdk/a.ts", 'import type { X } from "@opencode/server/http";', "sdk may know"],
  [
    "core takes only types of the SDK",
    "server/core/a.ts",
    'import { x } from "@opencode/sdk/types";',
    "import type",
  ],
  ["nobody imports codegen", "cli/a.ts", 'await import("../codegen/main.js");', "cli may know"],
  [
    "codegen imports nobody",
    "codegen/a.ts",
    'import { x } from "../server/core/base/ids.js";',
    "codegen may know",
  ],
  ["codegen has no network", "codegen/a.ts", 'import { get } from "node:http";', "does without"],
  [
    "provider packages are wrapped",
    "server/core/session/a.ts",
    'import { x } from "@ai-sdk/google";',
    "provider",
  ],
  [
    "rooms of core know what is below them",
    "server/core/storage/a.ts",
    'import { x } from "../system/b.js";',
    "storage lies below system",
  ],
  [
    "types are no way around it",
    "server/core/interaction/permission/a.ts",
    'import type { X } from "../../session/b.js";',
    "interaction lies below session",
  ],
  [
    "nor are imports made later",
    "server/core/base/a.ts",
    'export const x = () => import("../core.js");',
    "base lies below core",
  ],
  ["core has these rooms", "server/core/shed/a.ts", 'import { x } from "../base/b.js";', "no room"],
  [
    "only core builds a wing",
    "server/core/session/a.ts",
    'import { toolWing } from "../tool/tool-wing.js";',
    "only server/core/core.ts",
  ],
  [
    "a wing builds no other",
    "server/core/session/session-wing.ts",
    'import { toolWing } from "../tool/tool-wing.js";',
    "only server/core/core.ts",
  ],
  [
    "a door builds none either",
    "server/http/a.ts",
    'import { toolWing } from "../core/tool/tool-wing.js";',
    "only server/core/core.ts",
  ],
  [
    "a file in a wing asks for services by themselves",
    "server/core/session/run/a.ts",
    'import type { ToolServices } from "../../tool/tool-wing.js";',
    "name the services",
  ],
  ["packages are declared", "server/core/a.ts", 'import x from "left-pad";', "declare it"],
  ["imports end in .js", "server/core/a.ts", 'import { x } from "./b";', ".js"],
  [
    "the environment is the command's",
    "server/core/a.ts",
    "export const x = process.env.HOME;",
    "process.env",
  ],
  [
    "SQL has its place",
    "server/core/session/a.ts",
    "export const x = `SELECT data FROM message`;",
    "storage/tables",
  ],
  [
    "writes as well",
    "server/core/tool/a.ts",
    'export const x = "UPDATE part SET data = ?";',
    "storage/tables",
  ],
  ["so are the arguments", "server/http/a.ts", "export const x = process.argv[2];", "process.argv"],
  ["nobody logs to the console", "cli/a.ts", 'console.log("x");', "console"],
  ["nothing is any", "server/core/a.ts", "export const x: any = 1;", "any"],
  ["no barrels", "server/core/a.ts", 'export * from "./b.js";', "re-exports"],
  ["no names that say nothing", "server/core/utils.ts", "export const x = 1;", "says nothing"],
  ["no defaults", "server/core/a.ts", "export default 1;", "default"],
  ["no file without end", "server/core/a.ts", "\n".repeat(401), "lines long"],
  ["no test without end", "tests/a.test.ts", "\n".repeat(601), "lines long"],
])("would see it if broken: %s", (_, path, text, complaint) => {
  expect(findBreaches([{ path, text }], manifests)).toEqual([expect.stringContaining(complaint)]);
});

it.each([
  ["two files", 'import { b } from "./b.js";', 'import { a } from "./a.js";'],
  ["types alone", 'import type { B } from "./b.js";', 'import type { A } from "./a.js";'],
  ["an import made later", 'import { b } from "./b.js";', 'export const a = () => import("./a.js");'],
  ["a type of an import", 'import { b } from "./b.js";', 'export type B = import("./a.js").A;'],
  ["a re-export", 'import { b } from "./b.js";', 'export const b = 1;\nexport { a } from "./a.js";'],
  ["a third file", 'import { b } from "./b.js";', 'import { c } from "./c.js";'],
])("would see files that go in a circle: %s", (_, a, b) => {
  const files = [
    { path: "server/core/base/a.ts", text: a },
    { path: "server/core/base/b.ts", text: b },
    { path: "server/core/base/c.ts", text: 'import type { A } from "./a.js";' },
  ];
  expect(findBreaches(files, manifests)).toEqual([expect.stringContaining("a circle")]);
  expect(findBreaches(files.slice(1), manifests)).toEqual([]);
});

it.each([
  ["server/core/session/a.ts", 'import { x } from "../storage/b.js";\nimport { y } from "./c.js";'],
  ["server/core/core.ts", 'import { toolWing } from "./tool/tool-wing.js";'],
  ["server/core/core-options.ts", 'import type { ToolOptions } from "./tool/tool-wing.js";'],
  ["server/core/session/session-wing.ts", 'import type { ToolServices } from "../tool/tool-wing.js";'],
  ["server/core/base/a.test.ts", 'import { createCore } from "../core.js";'],
  ["server/core/a.ts", 'import type { Session } from "@opencode/sdk/types";\nimport { z } from "zod";'],
  ["server/core/a.ts", 'import { type A, type B } from "@opencode/sdk/types";'],
  ["server/http/a.ts", 'import { x } from "../core/ids.js";\nimport { Hono } from "hono";'],
  ["server/core/storage/tables/a.ts", 'export const x = "SELECT data FROM message";'],
  ["server/core/session/a.ts", 'export const x = "Update the list, then SELECT one";'],
  ["cli/a.ts", 'import { serve } from "@opencode/server/http";\nexport const x = process.env.HOME;'],
  ["codegen/a.ts", 'export const emitted = `import { x } from "hono"; console.log(process.env as any)`;'],
])("lets %s do what it may: %s", (path, text) => {
  expect(findBreaches([{ path, text }], manifests)).toEqual([]);
});
