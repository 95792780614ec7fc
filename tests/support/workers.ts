import { fileURLToPath } from "node:url";

/** How many workers the servers of the tests have: `npm run test:workers`. */
const count = Number(process.env.OPENCODE_TEST_WORKERS ?? 1);
const file = fileURLToPath(new URL("../../cli/dist/opencode.js", import.meta.url));

/** For a server in this process; its workers are the built command. */
export const inProcessWorkers =
  count > 1 ? { workers: { count, program: { file, words: ["worker", "warn", "text"] } } } : {};

/** For one in a process of its own. */
export const workerOption = count > 1 ? ["--workers", String(count)] : [];
