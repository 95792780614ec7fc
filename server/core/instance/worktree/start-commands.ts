import { createAbort } from "../../base/abort.js";
import { newID } from "../../base/ids.js";
import { inside } from "../../system/files/inside.js";
import { runCommand } from "../../system/process/run-command.js";
import { findShell } from "../../system/process/shell.js";

/** Milliseconds in which a work tree has to be made ready: installing what a project needs may take long. */
const patience = 30 * 60_000;

/** What is run in fresh work trees. */
export interface StartCommands {
  /** Runs it to its end. Throws, in words, where it fails. */
  run(command: string, directory: string): Promise<void>;
  /** Ends what runs in a directory that is about to go. */
  end(directory: string): Promise<void>;
  /** Ends all of them. */
  close(): Promise<void>;
}

export function createStartCommands(deps: {
  env: Readonly<Record<string, string>>;
  outputDirectory: string;
}): StartCommands {
  const running = new Map<ReturnType<typeof createAbort>, { directory: string; done: Promise<unknown> }>();

  const endWhere = async (fits: (directory: string) => boolean) => {
    const ending = [...running].filter(([, { directory }]) => fits(directory));
    for (const [controller] of ending) controller.abort(new Error("The work tree is going away"));
    await Promise.all(ending.map(([, { done }]) => done.catch(() => undefined)));
  };

  return {
    async run(command, directory) {
      const controller = createAbort();
      const done = findShell(deps.env.SHELL).then((shell) =>
        runCommand({
          ...{ command, shell, cwd: directory, env: { ...deps.env }, timeout: patience },
          ...{ signal: controller.signal, outputDirectory: deps.outputDirectory, callID: newID("tool") },
        }),
      );
      running.set(controller, { directory, done });
      try {
        const { exit, ended, output } = await done;
        if (ended === "exit" && exit === 0) return;
        const how =
          ended === "exit" ? `ended with ${exit}` : ended === "abort" ? "was ended" : "took too long";
        throw new Error(
          `The start command ${how}: ${command}\n${output.slice(-2_000)}`.trim().toWellFormed(),
        );
      } finally {
        running.delete(controller);
      }
    },
    end: (directory) => endWhere((one) => inside(directory, one)),
    close: () => endWhere(() => true),
  };
}
