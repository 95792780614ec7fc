import { keepCompiled } from "./compile-cache.js";
import { cacheFolder } from "./environment.js";

// A parent that stopped reading must not take us down with it.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

// The `opencode` command. All that it loads from here on is kept compiled for the next start.
keepCompiled(cacheFolder(process.env));
import("./command.js").then(({ run, fail }) => run().catch(fail));
