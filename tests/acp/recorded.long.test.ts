import { readFileSync } from "node:fs";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";
import { receiveLines, serveScripted } from "./harness.js";
import { type Difference, differences } from "./recorded/differences.js";
import { createEditor } from "./recorded/editor.js";
import { edits } from "./recorded/edits.js";
import { obey, recordedConfig } from "./recorded/model.js";
import { createPlayer } from "./recorded/player.js";
import { type Scenario, scenarios } from "./recorded/scenario.js";
import { endSpawned, spawnAcp } from "./spawn-acp.js";

afterEach(endSpawned);

const text = "alpha\nbeta\ngamma\n";
const files = {
  "mcp-server.mjs": readFileSync(new URL("recorded/adder.mjs", import.meta.url), "utf8"),
  "home/.keep": "",
  "extra/.keep": "",
  "project/note.txt": "line one\nline two\n",
  ...Object.fromEntries(["edit", "edit2", "edit3"].map((name) => [`project/${name}.txt`, text])),
};
/** Recordings that go on with a session of the one before. */
const chain = ["load_resume_a", "load", "resume"];
const single = Object.keys(scenarios).filter((name) => !chain.includes(name));
/** The differences that showed, by recording. */
const found = new Map<Difference, Set<string>>();

describe("what was said to another agent, said to ours, is answered as well or better", () => {
  it.each(single)("%s", async (name) => {
    verifies("acp.recorded");
    const workspace = createWorkspace(files);
    try {
      await replay(name, workspace, new Map());
    } finally {
      workspace.remove();
    }
  });

  it(chain.join(", "), async () => {
    const workspace = createWorkspace(files);
    const names = new Map<string, string>();
    try {
      for (const name of chain) await replay(name, workspace, names);
    } finally {
      workspace.remove();
    }
  });
});

// biome-ignore lint/correctness/noEmptyPattern: vitest insists on a pattern here
afterAll(({}, suite) => {
  const ran = suite.tasks.flatMap((task) => (task.type === "suite" ? task.tasks : [task]));
  // A run of single tests says nothing about the table.
  if (!ran.every((task) => task.mode === "run" && task.result?.state !== "fail")) return;
  for (const one of differences) {
    const shown = [...(found.get(one) ?? [])].sort();
    if (!one.perhaps) expect([one.why, shown]).toEqual([one.why, [...one.in].sort()]);
  }
});

async function replay(name: string, workspace: Workspace, names: Map<string, string>): Promise<void> {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`no recording ${name}`);
  names.set("cwd", workspace.path("project")).set("node", process.execPath);
  const outline = await (scenario.process ? playSpawned : playLinked)(scenario, workspace, names);
  const unexplained: string[] = [];
  for (const track of new Set([...Object.keys(scenario.outline), ...Object.keys(outline)])) {
    for (const edit of edits(scenario.outline[track] ?? [], outline[track] ?? [])) {
      const why = differences.filter((one) => one.in.includes(name) && one[edit.side]?.includes(edit.line));
      if (why.length === 0) unexplained.push(`${track}: ${edit.side} ${edit.line}`);
      for (const one of why) found.set(one, (found.get(one) ?? new Set()).add(name));
    }
  }
  expect(unexplained).toEqual([]);
}

type Play = (
  scenario: Scenario,
  workspace: Workspace,
  names: Map<string, string>,
) => Promise<Record<string, string[]>>;

const playLinked: Play = async (scenario, workspace, names) => {
  const agent = await serveScripted({ workspace, configure: recordedConfig });
  agent.model.respond(obey);
  const writer = agent.streams.writable.getWriter();
  const encoder = new TextEncoder();
  const player = createPlayer(
    { scenario, names, handle: createEditor() },
    {
      write: (words) => void writer.write(encoder.encode(words)),
      end: () => void writer.close(),
    },
  );
  void receiveLines(agent.streams.readable, (line) => player.receive(JSON.parse(line)));
  try {
    await player.play();
  } finally {
    await agent.stop();
  }
  return player.outline;
};

const playSpawned: Play = async (scenario, workspace, names) => {
  const model = await startScriptedOpenAI();
  model.respond(obey);
  const acp = spawnAcp({
    workspace,
    env: { OPENCODE_CONFIG_CONTENT: JSON.stringify(recordedConfig(model)) },
  });
  const player = createPlayer(
    { scenario, names, handle: createEditor() },
    {
      write: (words) => void acp.child.stdin.write(words),
      end: () => void acp.child.stdin.end(),
      signal: (signal) => void acp.child.kill(signal),
    },
  );
  acp.onMessage((message) => player.receive(message as never));
  try {
    await player.play();
    const { code, signal } = await acp.exited;
    return { ...player.outline, process: [`ends ${signal ?? code}`] };
  } finally {
    await model.close();
  }
};
