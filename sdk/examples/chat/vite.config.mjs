// `npm run build:page` writes the page into the command; `npm run page` serves it while it is worked on, over the server
// that OPENCODE_URL names: a real one, or the examples of `npm run mock`.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const api = process.env.OPENCODE_URL ?? "http://127.0.0.1:4096";
const proxy = { "^/(?!ui/)": { target: api } };

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/ui/",
  // The SDK as it stands in this repository, unbuilt.
  resolve: { conditions: ["opencode-source", "module", "browser", "development|production"] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("../../../cli/dist/ui", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    // Nothing inline: the policy of the page allows its own files alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { port: 4173, host: "127.0.0.1", proxy },
  preview: { port: 4173, host: "127.0.0.1", proxy },
  logLevel: "warn",
});
