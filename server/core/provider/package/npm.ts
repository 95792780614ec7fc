import { spawn } from "node:child_process";
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { startProcess } from "../../system/process/start-process.js";

/** Milliseconds an installation may take. */
const deadline = 300_000;
const longestComplaint = 64 * 1024;

/** npm ended with something other than success. `code` is its own name for the reason, such as `E404`. */
export class NpmFailure extends Error {
  override readonly name = "NpmFailure";
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

/**
 * Installs one package into `folder`, which has a `package.json`, with the npm that came with this Node. Scripts of
 * packages do not run. Throws `NpmFailure`.
 */
export async function npmInstall(
  spec: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const program = await findNpm(env.PATH ?? env.Path);
  if (!program) {
    throw new NpmFailure("npm, which comes with Node, is not there: install it with Node", "ENOENT");
  }
  const flags =
    "--ignore-scripts --install-links --no-audit --no-fund --no-progress --no-update-notifier --omit=dev --loglevel=error";
  const words = [program, "install", ...flags.split(" "), "--", spec];
  const child = await startProcess(() =>
    spawn(process.execPath, words, {
      cwd: folder,
      env,
      stdio: ["ignore", "ignore", "pipe"],
      windowsHide: true,
    }),
  );
  let complaint = "";
  let late = false;
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-longestComplaint);
  });
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, deadline);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearTimeout(timer);
  if (late) throw new NpmFailure(`npm did not end within ${deadline / 60_000} minutes`, "ETIMEDOUT");
  if (code !== 0) throw complaintOf(complaint, code);
}

function complaintOf(text: string, code: number | null): NpmFailure {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, "").trim())
    .filter((line) => line !== "" && !/^(A complete log|Log files were|\d{4}-\d\d-\d\dT)/.test(line));
  const named = lines.flatMap((line) => /^code (\S+)$/.exec(line)?.[1] ?? [])[0];
  const said = lines.filter((line) => !/^(code|errno|syscall|path|dest) /.test(line)).slice(0, 3);
  return new NpmFailure(said.join(" ") || `npm ended with ${code ?? "a signal"}`, named);
}

/** Where npm's program lies: beside this Node, or behind the `npm` of the search path. */
async function findNpm(searchPath: string | undefined): Promise<string | undefined> {
  const program = path.join("node_modules", "npm", "bin", "npm-cli.js");
  const beside = path.dirname(process.execPath);
  const folders = (searchPath ?? "").split(path.delimiter).filter(path.isAbsolute);
  const linked = await Promise.all(
    folders.map((folder) => realpath(path.join(folder, "npm")).catch(() => undefined)),
  );
  const candidates = [
    path.join(beside, program),
    path.join(beside, "..", "lib", program),
    ...linked.filter((file) => file?.endsWith("npm-cli.js") === true),
    ...folders.map((folder) => path.join(folder, program)),
  ];
  for (const file of candidates) {
    if (file !== undefined && (await isFile(file))) return file;
  }
  return undefined;
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
