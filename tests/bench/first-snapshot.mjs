// What the first command in a large folder waits for: the state of its files, those that git knows and those that it does not.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { request } from "./client.mjs";
import { interleave } from "./report.mjs";
import { seedRepository, seedTree } from "./seed-files.mjs";

const identity = ["-c", "user.name=bench", "-c", "user.email=bench@localhost"];
const git = (cwd, args, env = {}) =>
  execFileSync("git", args, { cwd, stdio: "ignore", env: { ...process.env, ...env } });

/** The state of a folder, made anew for each start: the first command waits for it, the second one finds it. */
async function takes(server, directory) {
  const query = `?directory=${encodeURIComponent(directory)}`;
  const { id } = await request(server, "POST", `/session${query}`, {});
  const parts = [{ type: "text", text: "run" }];
  const prompt = async () => {
    const began = performance.now();
    await request(server, "POST", `/session/${id}/message${query}`, { parts });
    return performance.now() - began;
  };
  const first = await prompt();
  return first - (await prompt());
}

/** What git needs for the same into an index and a folder of objects that are empty; objects of the repository it looks up. */
function byGit(directory, folder) {
  const objects = path.join(folder, "objects");
  mkdirSync(objects, { recursive: true });
  const began = performance.now();
  git(directory, ["add", "-A"], {
    GIT_INDEX_FILE: path.join(folder, "index"),
    GIT_OBJECT_DIRECTORY: objects,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: path.join(directory, ".git/objects"),
  });
  const took = performance.now() - began;
  rmSync(folder, { recursive: true });
  return took;
}

/** `start` starts a server of a target; `rounds` times each. */
export async function measureFirstSnapshot({ work, targets, start, report, files, rounds }) {
  const known = path.join(work, "known");
  const unknown = path.join(work, "unknown");
  for (const folder of [known, unknown]) mkdirSync(folder, { recursive: true });
  seedRepository(known, { files, changes: 1 });
  seedTree(unknown, files);
  git(unknown, ["init", "-q", "-b", "main", "."]);
  // Without a commit it counts as a folder outside of git, of which fewer files are recorded.
  git(unknown, [...identity, "commit", "-q", "--allow-empty", "-m", "nothing yet"]);
  // A prompt anywhere else first: it pays for what a first prompt loads.
  const warm = path.join(work, "warm");
  mkdirSync(warm, { recursive: true });
  for (const [kind, directory] of [
    ["committed", known],
    ["unknown to git", unknown],
  ]) {
    await interleave(rounds, targets, async (target) => {
      const server = await start(target);
      await takes(server, warm);
      report.record(`first snapshot, ${kind}, ms`, server.name, await takes(server, directory));
      await server.stop();
      const anchor = byGit(directory, path.join(work, "by-git"));
      report.record(`git add -A, ${kind}, ms`, server.name, anchor);
    });
  }
}
