import childProcess, { ChildProcess } from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Gives the only way to standard output; whatever else writes to the stream, console included, ends up on stderr. */
export function takeStdout(): (text: string) => Promise<void> {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  return (text) =>
    new Promise((resolve, reject) => {
      write(text, (error) => (error ? reject(error) : resolve()));
    });
}

type Call = (...args: unknown[]) => unknown;

/** Sends what goes past the stream to stderr too: writes to its descriptor, and children that would share it. */
export function guardStdoutDescriptor(): void {
  const writing = ["write", "writeSync", "writev", "writevSync", "writeFileSync", "appendFileSync"] as const;
  for (const name of writing) {
    wrap(
      fs,
      name,
      (call) =>
        (file: unknown, ...rest: unknown[]) =>
          call(file === 1 ? 2 : file, ...rest),
    );
  }
  // Every asynchronous way to start a process ends in this method.
  wrap(
    ChildProcess.prototype,
    "spawn",
    (call) =>
      function (this: unknown, options: unknown) {
        return call.call(this, withStdio(options));
      },
  );
  for (const name of ["spawnSync", "execSync", "execFileSync"] as const) {
    wrap(
      childProcess,
      name,
      (call) =>
        (...args: unknown[]) =>
          call(...args.map(withStdio)),
    );
  }
  // What has imported these by name gets the new ones as well.
  syncBuiltinESMExports();
}

/** Puts a function of Node's in the place of another that calls it. */
function wrap(owner: object, name: string, around: (call: Call) => Call): void {
  const functions = owner as Record<string, Call | undefined>;
  const call = functions[name];
  if (call) functions[name] = Object.defineProperties(around(call), Object.getOwnPropertyDescriptors(call));
}

function withStdio(argument: unknown): unknown {
  if (typeof argument !== "object" || argument === null || !("stdio" in argument)) return argument;
  return { ...argument, stdio: elsewhere(argument.stdio) };
}

function elsewhere(stdio: unknown): unknown {
  if (stdio === "inherit") return ["inherit", 2, 2];
  if (!Array.isArray(stdio)) return stdio;
  return stdio.map((one, fd) =>
    one === 1 || one === process.stdout || (one === "inherit" && fd === 1) ? 2 : one,
  );
}
