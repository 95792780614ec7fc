import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { createConnection } from "./connection.js";
import { nodeOutput } from "./node-output.js";

const child = (script: string) =>
  spawn(process.execPath, ["-e", script], { stdio: ["pipe", "pipe", "inherit"] });
const serve = () => ({ request: async () => ({}), notification: async () => {} });

describe("nodeOutput", () => {
  it("hands a slow reader everything in order", async () => {
    const reader = child('let n=0;process.stdin.on("data",d=>n+=d.length).on("end",()=>console.log(n))');
    const write = nodeOutput(reader.stdin);
    for (let count = 0; count < 20; count++) await write(`${"x".repeat(100_000)}\n`);
    reader.stdin.end();
    const [counted] = (await once(reader.stdout, "data")) as [Buffer];
    expect(Number(counted)).toBe(20 * 100_001);
  });

  it("ends the connection when the reader is gone", async () => {
    const gone = child("");
    await once(gone, "exit");
    const { closed, notify } = createConnection({
      // Never ends by itself.
      input: (async function* () {
        await new Promise(() => {});
      })(),
      write: nodeOutput(gone.stdin),
      serve,
      log: () => {},
    });
    await notify("n", {});
    await closed;
  });
});
