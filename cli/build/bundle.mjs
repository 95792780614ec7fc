// Builds cli/dist: the `opencode` command as one start file plus chunks that load when they are needed.
import { chmod, copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const out = `${root}cli/dist`;
const require = createRequire(`${root}server/package.json`);

/** zod brings its messages in fifty languages; ours are English, and what is not there need not be parsed. */
const englishOnly = {
  name: "english-only",
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/**
 * `await import()` of a CommonJS package has its names in Node, but only `default` once esbuild has made a chunk of it:
 * such a package is loaded through a module that names them.
 */
const namedExports = {
  name: "named-exports",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path: name, pluginData, ...from }) => {
      if (from.kind !== "dynamic-import" || pluginData?.seen || name.startsWith("node:")) return undefined;
      const { kind, importer, resolveDir } = from;
      const found = await build.resolve(name, { kind, importer, resolveDir, pluginData: { seen: true } });
      if (found.errors.length > 0 || found.external || !/\.c?js$/.test(found.path)) return found;
      const isModule = /^\s*(import|export)\b/m.test(await readFile(found.path, "utf8"));
      return isModule ? found : { path: found.path, namespace: "named-exports" };
    });
    build.onLoad({ filter: /.*/, namespace: "named-exports" }, ({ path: file }) => {
      const names = Object.keys(require(file)).filter(
        (name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== "default",
      );
      const contents = `const whole = require(${JSON.stringify(file)});
        export default whole; export const { ${names.join(", ")} } = whole;`;
      return { contents, resolveDir: path.dirname(file) };
    });
  },
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const wasm = ["web-tree-sitter/web-tree-sitter.wasm", "tree-sitter-bash/tree-sitter-bash.wasm"];
await Promise.all([
  build({
    // The second one is a process of its own, in which the users' tool files run.
    entryPoints: {
      opencode: `${root}cli/main.ts`,
      "tool-runner": `${root}server/core/tool/file/runner.ts`,
    },
    outdir: out,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["opencode-source"],
    mainFields: ["module", "main"],
    loader: { ".md": "text" },
    external: ["@lydell/node-pty", "@parcel/watcher", "@photostructure/sqlite", "@vscode/ripgrep"],
    // Beside the assets, which they find by their own address.
    chunkNames: "[name]-[hash]",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    plugins: [englishOnly, namedExports],
    // Some bundled packages are CommonJS and ask for `require`; the first line makes the start file a command.
    banner: {
      js: '#!/usr/bin/env node\nimport{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
    },
    logLevel: "warning",
  }),
  copyFile(`${root}server/gen/openapi.gen.json`, `${out}/openapi.gen.json`),
  // For `$schema` in configuration files.
  copyFile(`${root}server/gen/config.schema.gen.json`, `${out}/config.schema.json`),
  ...wasm.map((file) => copyFile(require.resolve(file), `${out}/${file.split("/")[1]}`)),
]);
await chmod(`${out}/opencode.js`, 0o755);
