// `npm start`: installs and builds as needed, then is `opencode serve` with the arguments it was given.
import { prepare } from "./prepare.mjs";

prepare();
process.argv.splice(2, 0, "serve");
await import("../dist/opencode.js");
