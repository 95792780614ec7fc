// `npm start`: installs and builds as needed, then is `opencode serve` with the arguments it was given.
import { prepare, server, serverWithPage } from "./prepare.mjs";

prepare(process.argv.includes("--ui") ? serverWithPage : server);

// A signal sent to npm ends npm and its shell without reaching us: when they are gone, so are we.
const shell = process.ppid;
setInterval(() => {
  if (process.ppid !== shell) process.kill(process.pid, "SIGTERM");
}, 500).unref();

process.argv.splice(2, 0, "serve");
await import("../dist/opencode.js");
