import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { assets } from "../assets.js";
import { type Invocation, numberOf, textOf } from "../command-line/invocation.js";
import { Failure } from "../failure.js";

/** Whatever ends us closes the pipe that is Prism's input, and Prism with it. */
const endsWithUs = `data:text/javascript,${encodeURIComponent(
  'process.stdin.on("end", () => process.exit()).on("error", () => process.exit()).resume();',
)}`;

/** `opencode mock`: Prism over the contract, where the project or the PATH has it. */
export async function mock({ options }: Invocation): Promise<void> {
  const port = numberOf(options, "port") ?? 4010;
  const hostname = textOf(options, "hostname") ?? "127.0.0.1";
  const prism = findPrism();
  if (prism === undefined) {
    throw new Failure(
      "The examples are served by Prism, which is not installed here: npm install --save-dev @stoplight/prism-cli, then opencode mock",
    );
  }
  process.stderr.write(
    `The examples of the contract at http://${hostname}:${port}. Whatever is asked, the answer is the example of that path.\n` +
      "No state is kept, so what you create is not there afterwards; event streams end after their examples.\n" +
      "The next step, without a key: opencode serve, whose model demo/demo does what a prompt says, such as `json: {...}`\n",
  );
  const child = spawn(
    prism,
    ["mock", assets.contractFile.pathname, "--host", hostname, "--port", String(port)],
    {
      stdio: ["pipe", "inherit", "inherit"],
      shell: process.platform === "win32",
      env: {
        ...process.env,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import=${endsWithUs}`.trim(),
      },
    },
  );
  child.stdin?.on("error", () => undefined);
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  process.exitCode = await exitCodeOf(child);
}

/** In `node_modules` of the directory or one above it, beside us, or on the PATH. */
function findPrism(): string | undefined {
  const above = (folder: string): string[] => {
    const parent = path.dirname(folder);
    return [path.join(folder, "node_modules/.bin"), ...(parent === folder ? [] : above(parent))];
  };
  const name = process.platform === "win32" ? "prism.cmd" : "prism";
  const folders = [
    ...above(process.cwd()),
    ...above(path.dirname(assets.toolRunner)),
    ...(process.env.PATH ?? "").split(path.delimiter).filter(Boolean),
  ];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Failure(`Prism could not be started: ${error.message}`)));
    // Ended by a signal of ours: as asked.
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 0 : 1)));
  });
}
