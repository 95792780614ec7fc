// Builds cli/dist: the `opencode` command as one start file plus chunks that load when they are needed.
import { chmod, copyFile, mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
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

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const wasm = ["web-tree-sitter/web-tree-sitter.wasm", "tree-sitter-bash/tree-sitter-bash.wasm"];
await Promise.all([
  build({
    // The second one is a process of its own, in which the users' tool files run.
    entryPoints: {
      opencode: `${root}cli/main.ts`,
      "tool-runner": `${root}server/core/tool-file/runner.ts`,
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
    external: ["@photostructure/sqlite", "@vscode/ripgrep"],
    // Beside the assets, which they find by their own address.
    chunkNames: "[name]-[hash]",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    plugins: [englishOnly],
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
