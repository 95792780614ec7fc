import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "../support/free-port.js";
import { contractFile } from "./contract.js";

const executable = fileURLToPath(new URL("../../node_modules/.bin/prism", import.meta.url));

export interface Prism {
  url: string;
  stop(): Promise<void>;
}

/** The real Prism, serving openapi.yaml on a free port; resolves once it listens. Throws with its output if it ends. */
export async function startPrism(): Promise<Prism> {
  const port = await freePort();
  const child = spawn(executable, ["mock", "-p", String(port), "-h", "127.0.0.1", contractFile], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  await listening(child);
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("Prism is listening")) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Prism ended: ${output}`)));
  });
}

/** Prism runs in a process group of its own, so its children end with it. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await ended;
}
