import { keepCompiled } from "./compile-cache.js";
import { cacheFolder } from "./environment.js";
import { isWorker } from "./worker-words.js";

// A parent that stopped reading must not take us down with it.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

// The `opencode` command. All that it loads from here on is kept compiled for the next start.
keepCompiled(cacheFolder(process.env));
// What `serve --workers` has forked is no command, and nothing to type.
if (isWorker(process.argv)) void import("./worker.js").then(({ worker }) => worker(process.argv));
else import("./command.js").then(({ run, fail }) => run().catch(fail));
