import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openEventLog } from "../support/event-log.js";
import { initRepository } from "../support/git.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";
import { acts } from "./acts.js";
import { files, houseConfig, note } from "./house.js";
import { createKinds, type Kinds } from "./kinds.js";
import { servePage } from "./page.js";
import { play } from "./play.js";

/** Milliseconds without an event after which what was done counts as over; the recorded server gives no better sign. */
const quiet = 1_500;

/** Plays the story on the server that this command starts, and gives back what it told in each act. */
async function record(command: string): Promise<Record<string, Kinds>> {
  const workspace = createWorkspace({ "outside/note.txt": note, "home/.keep": "" });
  for (const [name, text] of Object.entries(files)) workspace.write(`project/${name}`, text);
  const directory = workspace.path("project");
  initRepository(directory);
  const model = await startScriptedOpenAI();
  const page = await servePage();
  const server = await launch(command, workspace, JSON.stringify(houseConfig(model.url)));
  try {
    const log = await openEventLog(`${server.url}/event`, {}, fetch);
    const settle = async () => {
      for (let seen = -1; seen !== log.seen.length; await pause(quiet)) seen = log.seen.length;
    };
    const played = await play(
      { fetch: (path, init) => fetch(`${server.url}${path}`, init), log, model, settle },
      acts({ directory, outside: workspace.path("outside/note.txt"), page: page.url }).filter(
        ({ own }) => !own,
      ),
    );
    const kinds = createKinds(directory, played.sessionID);
    return Object.fromEntries([...played.events].map(([act, events]) => [act, kinds(events)]));
  } finally {
    server.end();
    await page.close();
    await model.close();
    workspace.remove();
  }
}

/** `opencode serve` by another, with a home of its own and nothing to look up elsewhere. */
async function launch(command: string, workspace: Workspace, config: string) {
  const home = workspace.path("home");
  const child = spawn(command, ["serve", "--port", "0"], {
    cwd: workspace.path("project"),
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env.PATH ?? "",
      HOME: home,
      TMPDIR: workspace.directory,
      XDG_CONFIG_HOME: `${home}/.config`,
      XDG_DATA_HOME: `${home}/.local/share`,
      XDG_STATE_HOME: `${home}/.local/state`,
      XDG_CACHE_HOME: `${home}/.cache`,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      OPENCODE_CONFIG_CONTENT: config,
      OPENCODE_DISABLE_MODELS_FETCH: "1",
      OPENCODE_DISABLE_AUTOUPDATE: "1",
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /listening on (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`it ended with ${code} before it listened: ${said}`)));
  });
  return { url, end: () => child.kill("SIGKILL") };
}

const [command, file = fileURLToPath(new URL("reference.json", import.meta.url))] = process.argv.slice(2);
if (!command) throw new Error("usage: npm run record:scenario -- <opencode command> [file]");
writeFileSync(file, `${JSON.stringify(await record(command), null, 2)}\n`);
