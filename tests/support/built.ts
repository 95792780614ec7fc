import { fileURLToPath } from "node:url";

/** The processes for tool files and plugins, which run as the build leaves them: `npm test` builds before it tests. */
export const builtToolRunner = fileURLToPath(new URL("../../cli/dist/tool-runner.mjs", import.meta.url));
export const builtPluginRunner = fileURLToPath(new URL("../../cli/dist/plugin-runner.mjs", import.meta.url));
