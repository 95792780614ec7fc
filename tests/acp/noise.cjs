// Loaded into the agent by a test: prints in every way a library could, again and again, while a file is there.
const childProcess = require("node:child_process");
const fs = require("node:fs");

const inherited = { stdio: "inherit" };
const ways = [
  // biome-ignore lint/suspicious/noConsole: it is one of the ways
  () => console.log("noise of the console"),
  () => process.stdout.write("noise of the stream\n"),
  () => fs.writeSync(1, "noise of the descriptor\n"),
  () => childProcess.spawn("echo", ["noise of a child"], inherited),
  () => childProcess.spawn("echo", ["noise of a child told so"], { stdio: ["ignore", 1, "ignore"] }),
  () => childProcess.spawnSync("echo", ["noise of a child waited for"], inherited),
  () => childProcess.execSync("echo noise of a shell", inherited),
];
let at = 0;
setInterval(() => {
  if (fs.existsSync("noise-on")) ways[at++ % ways.length]();
}, 10).unref();
