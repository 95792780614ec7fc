import { existsSync } from "node:fs";
import type { Invocation } from "../command-line/invocation.js";
import { Failure, messageOf } from "../failure.js";
import { openHere } from "../here.js";
import { createLog } from "../log.js";
import { goTo } from "../settings.js";

/** `opencode config check`: nothing is run and nothing is changed. */
export async function check({ version, options }: Invocation): Promise<void> {
  const cwd = await goTo(options, "cwd");
  // What it finds it says itself.
  const here = await openHere({ version, cwd, log: createLog("error"), withoutSessions: true });
  try {
    const instance = await here.core.instances.get(cwd);
    const { files } = await instance.configPlace();
    const present = files.filter((file) => existsSync(file));
    for (const file of present) process.stdout.write(`${file}\n`);
    if (present.length === 0)
      process.stderr.write("No file configures this directory: all is as it is by itself\n");
    const { problems, remarks, plugins } = await instance.checkConfig().catch((error) => {
      throw new Failure(messageOf(error));
    });
    for (const { spec, ofProject } of plugins)
      process.stdout.write(
        `plugin ${spec}: ${ofProject ? "the project's; runs here, and elsewhere once it is allowed (project_trust)" : "yours; runs unasked"}\n`,
      );
    for (const sentence of [...problems, ...remarks]) process.stderr.write(`${sentence}\n`);
    if (problems.length > 0) process.exitCode = 1;
    else if (remarks.length === 0) process.stderr.write("All of it is understood\n");
  } finally {
    await here.close();
  }
}
