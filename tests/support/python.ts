import { execFile, execFileSync } from "node:child_process";

const folder = new URL("../../sdk/python/", import.meta.url).pathname;

/** A Python that the client is for; undefined, and a line that says so, where there is none. */
export function findPython(): string | undefined {
  for (const name of ["python3", "python"]) {
    try {
      const said = execFileSync(name, ["-c", "import sys; print(sys.version_info >= (3, 10))"], {
        encoding: "utf8",
      });
      if (said.trim() === "True") return name;
    } catch {
      // Not this one.
    }
  }
  process.stdout.write("no Python 3.10 or later here: the tests of its client are left out\n");
  return undefined;
}

/** Runs Python where the client can be imported; resolves with what it printed, errors and all, and its exit code. */
export function runPython(
  python: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number; said: string }> {
  const options = {
    cwd: `${folder}tests`,
    env: { PATH: process.env.PATH, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: "1", ...env },
  };
  return new Promise((resolve) => {
    execFile(python, args, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, said: `${stdout}${stderr}` });
    });
  });
}
