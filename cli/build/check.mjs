// `npm run check`: every check there is, two beside each other; what fails shows what it said.
import { spawn } from "node:child_process";
import { prepare } from "./prepare.mjs";

/** The longest first: the others fit beside it. */
const checks = ["types", "unused", "imports", "gen", "lint", "contract", "compatible"];

/** Resolves with whether it passed. */
function run(check) {
  const began = performance.now();
  const child = spawn("npm", ["run", "--silent", `check:${check}`], { stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(piece));
  return new Promise((resolve) => {
    child.once("close", (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      process.stdout.write(`${code === 0 ? "passed" : "failed"}: check:${check} (${seconds} s)\n`);
      resolve(code === 0);
    });
  });
}

prepare();
const waiting = [...checks];
let failed = 0;
async function lane() {
  for (let check = waiting.shift(); check; check = waiting.shift()) if (!(await run(check))) failed += 1;
}
await Promise.all([lane(), lane()]);
process.exitCode = failed > 0 ? 1 : 0;
