// `npm start`: installs and builds as needed, then is `opencode serve` with the arguments it was given.
import { prepare } from "./prepare.mjs";

prepare({ withPage: process.argv.includes("--ui") });

// A signal sent to npm ends npm and its shell without reaching us: when they are gone, so are we.
const shell = process.ppid;
setInterval(() => {
  if (process.ppid !== shell) process.kill(process.pid, "SIGTERM");
}, 500).unref();

process.argv.splice(2, 0, "serve");
await import("../dist/opencode.js");
