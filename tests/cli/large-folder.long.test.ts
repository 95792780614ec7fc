import { chmodSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import { openTerminal } from "../support/command-terminal.js";
import { createWorkspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000 });

const workspace = createWorkspace();
afterEach(() => workspace.remove());

it("in a terminal it is told that a large folder is being recorded, while that takes more than a moment", async () => {
  // A folder is large where git takes its time.
  const slow = `#!/bin/sh
case " $* " in *" add "*|*" update-index "*|*" ls-files "*|*" write-tree "*) sleep 1.5;; esac
PATH=$REAL_PATH exec git "$@"
`;
  workspace.write("bin/git", slow);
  chmodSync(workspace.path("bin/git"), 0o755);
  workspace.write("project/large.txt", "a large folder of this test\n");
  const real = process.env.PATH ?? "";
  const env = { PATH: `${workspace.path("bin")}:${real}`, REAL_PATH: real };
  const terminal = await openTerminal(workspace, ["run", "write: a.txt told"], env);
  await terminal.sees("recording the files of a large folder");
  await terminal.sees("wrote a.txt");
  expect(await terminal.exited).toBe(0);
});
