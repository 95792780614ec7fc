// Builds cli/dist: the `opencode` command as one start file plus chunks that load when they are needed.
import { chmod, copyFile, cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../../", import.meta.url));
const out = `${root}cli/dist`;
const require = createRequire(`${root}server/package.json`);

/** zod brings its messages in fifty languages; ours are English, and what is not there need not be parsed. */
const englishOnly = {
  name: "english-only",
  load: {
    filter: { id: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ },
    handler: () => 'export { default as en } from "./en.js";',
  },
};

/** The adapter of Node asks for HTTP/2, 30 modules of Node, only to know requests by their class. Ours are HTTP/1. */
const http1Only = {
  name: "http1-only",
  resolveId: {
    filter: { id: /^(node:)?http2$/ },
    handler: (_id, importer) =>
      /[\\/]@hono[\\/]node-server[\\/]/.test(importer ?? "") ? "\0http1-only" : undefined,
  },
  load: {
    filter: { id: /^\0http1-only$/ },
    handler: () => "export class Http2ServerRequest {}\nexport const constants = {};",
  },
};

/**
 * The adapter takes the classes of `fetch` from the global object, where reading one loads it, and puts its own there:
 * cli/web-classes.ts has names that are as good.
 */
const namedClasses = {
  name: "named-classes",
  transform: {
    filter: { id: /[\\/]@hono[\\/]node-server[\\/]dist[\\/]index\.mjs$/ },
    handler(code) {
      const places = [
        [/globalThis\.CloseEvent \?\? /, ""],
        [/Object\.defineProperty\(global, "(Request|Response)", \{ value: ([\w$]+) \}\)/g, "$1 = $2"],
        [/\bglobal(?:This)?\.(Request|Response|Headers)\b/g, "$1"],
      ];
      for (const [pattern, instead] of places) {
        if (code.search(pattern) < 0) throw new Error(`The adapter of Node has no ${pattern} any more`);
        code = code.replace(pattern, instead);
      }
      return code;
    },
  },
};

/** One character beyond Latin-1 makes all of its file two bytes each in memory. */
const ascii = {
  name: "ascii",
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the first 128 are what is meant.
      chunk.code = chunk.code.replaceAll(/[^\x00-\x7f]/g, (unit) => {
        return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
      });
    }
  },
};

/** Calls `visit` with a node of a syntax tree and all below it. */
function walk(node, visit) {
  if (typeof node !== "object" || node === null) return;
  if (node.type) visit(node);
  for (const value of Array.isArray(node) ? node : Object.values(node)) walk(value, visit);
}

/** The code with a text put in at each of these places. */
function insertAt(code, places, text) {
  const pieces = [0, ...places.toSorted((one, other) => one - other)];
  return pieces.map((at, index) => code.slice(at, pieces[index + 1])).join(text);
}

/**
 * What is compiled from a cache cannot `import()`, so that it asks a file that is not: ES modules, such as providers'
 * packages and ripgrep's, have no other way in.
 */
const importElsewhere = {
  name: "import-elsewhere",
  renderChunk(code) {
    const places = [];
    const look = ({ type, start }) => {
      if (type === "ImportExpression") places.push(start);
    };
    if (code.includes("import(")) walk(this.parse(code), look);
    if (places.length === 0) return undefined;
    code = insertAt(code, places, "__");
    return code.replace(/^(["']use strict["'];?)?/, '$1\nconst __import = require("./import.js");\n');
  },
};

/** Modules of Node that a start does not need: a file asks for one of them where it uses it, and not as it is loaded. */
const later = ["dns", "http", "https", "readline"];
const laterModules = {
  name: "later-modules",
  renderChunk(code) {
    const edits = [];
    const whole = this.parse(code);
    for (const one of later) {
      const name = `node_${one}`;
      const declared = ({ type, declarations }) =>
        type === "VariableDeclaration" && declarations[0].id.name === name;
      const declaration = whole.body.find(declared);
      if (!declaration) continue;
      const converted = whole.body.find(
        ({ expression }) => expression?.type === "AssignmentExpression" && expression.left.name === name,
      );
      const text = ({ start, end }) => code.slice(start, end);
      const required = text(declaration.declarations[0].init);
      const value = converted
        ? text(converted.expression.right).replace(new RegExp(`\\b${name}\\b`), () => required)
        : required;
      edits.push([declaration, `let ${name}$; const ${name} = () => (${name}$ ??= ${value});`]);
      if (converted) edits.push([converted, ""]);
      walk(
        whole.body.filter((statement) => statement !== declaration && statement !== converted),
        (node) => {
          // In brackets: behind `new` the call would be what is made.
          if (node.type === "Identifier" && node.name === name) edits.push([node, `(${name}())`]);
        },
      );
    }
    if (edits.length === 0) return undefined;
    for (const [{ start, end }, text] of edits.toSorted(([one], [other]) => other.start - one.start))
      code = code.slice(0, start) + text + code.slice(end);
    return code;
  },
};

/**
 * What is known to have no effect goes where nobody takes its result, these among it, which may be called for what they
 * throw. Of members of an object nothing is known.
 */
const throwing = ["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent"];

const input = {
  platform: "node",
  resolve: {
    conditionNames: ["opencode-source", "node"],
    mainFields: ["module", "main"],
  },
  moduleTypes: { ".md": "text" },
  external: ["@lydell/node-pty", "@parcel/watcher", "@photostructure/sqlite", "@vscode/ripgrep"],
  transform: {
    target: "node20",
    define: Object.fromEntries(throwing.map((name) => [name, `globalThis.${name}`])),
  },
  tsconfig: false,
  checks: { eval: false },
};
const output = {
  dir: out,
  // Beside the assets, which they find by their own address.
  chunkFileNames: "[name]-[hash].js",
  hashCharacters: "hex",
  // Names stay: stacks in logs are read by people. Calls stay, too: some are made for what they throw.
  minify: { compress: false, mangle: false, codegen: true },
  comments: { legal: false },
  strict: true,
  exports: "named",
};

async function bundle(entry, plugins, options) {
  const built = await rolldown({ ...input, input: entry, plugins });
  await built.write({ ...output, ...options });
  await built.close();
}

await mkdir(out, { recursive: true });
for (const name of await readdir(out)) {
  // The page is built by itself.
  if (name !== "ui") await rm(`${out}/${name}`, { recursive: true });
}
await cp(`${root}cli/reference`, `${out}/reference`, { recursive: true });
// It holds all that it needs; what it is said to need beside is mostly left out by `overrides` of package.json.
const viewer = path.join(root, "node_modules/openapi-explorer/dist/browser/openapi-explorer.min.js");
const wasm = ["web-tree-sitter/web-tree-sitter.wasm", "tree-sitter-bash/tree-sitter-bash.wasm"];
await Promise.all([
  // CommonJS loads twice as fast as modules do, and can be compiled from a cache in each Node.
  bundle(
    { opencode: `${root}cli/main.ts` },
    [englishOnly, http1Only, namedClasses, laterModules, importElsewhere, ascii],
    {
      format: "cjs",
      entryFileNames: "[name].js",
      banner: ({ isEntry }) => (isEntry ? "#!/usr/bin/env node" : ""),
    },
  ),
  // Processes of their own, in which the users' tool files and plugins run.
  bundle(
    {
      "plugin-runner": `${root}server/core/plugin/child/runner.ts`,
      "plugin-hooks": `${root}server/core/plugin/child/module-hooks.ts`,
      "tool-runner": `${root}server/core/tool/file/runner.ts`,
    },
    [englishOnly, ascii],
    { format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
  ),
  writeFile(`${out}/package.json`, '{ "type": "commonjs" }\n'),
  writeFile(`${out}/import.js`, "module.exports = (specifier) => import(specifier);\n"),
  copyFile(`${root}server/gen/openapi.gen.json`, `${out}/openapi.gen.json`),
  // For `$schema` in configuration files.
  copyFile(`${root}server/gen/config.schema.gen.json`, `${out}/config.schema.json`),
  copyFile(viewer, `${out}/reference/openapi-explorer.min.js`),
  ...wasm.map((file) => copyFile(require.resolve(file), `${out}/${file.split("/")[1]}`)),
]);
await chmod(`${out}/opencode.js`, 0o755);
