import { fileURLToPath } from "node:url";

/** The process for tool files, which runs as the build leaves it: `npm test` builds before it tests. */
export const builtToolRunner = fileURLToPath(new URL("../../cli/dist/tool-runner.mjs", import.meta.url));
