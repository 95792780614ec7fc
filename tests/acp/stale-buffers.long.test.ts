import { existsSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { ScriptedStep } from "../support/scripted-openai.js";
import { verifies } from "../support/verifies.js";
import { endAgents, type HarnessOptions, startAgent } from "./harness.js";

afterEach(endAgents);

const call = (name: string, input: unknown): ScriptedStep => ({ toolCalls: [{ name, input }] });
const bash = (command: string) => call("bash", { command, description: "runs it" });
const read = (filePath: string) => call("read", { filePath });
const edit = (filePath: string, oldString: string, newString: string) =>
  call("edit", { filePath, oldString, newString });
const then = { text: "done" };

/** A model by this name is given the tool for patches, and not those for single edits. */
const patching = ({ url }: { url: string }) => ({
  model: "scripted/gpt-5",
  provider: {
    scripted: {
      npm: "@ai-sdk/openai-compatible",
      options: { baseURL: url, apiKey: "none" },
      models: { "gpt-5": { limit: { context: 1_000_000, output: 100_000 } } },
    },
  },
});

/**
 * An editor that opened some files long ago, by absolute path: it shows those as it has them and writes to buffer and
 * disk at once. The rest it reads from the disk, as an editor does that opens a file.
 */
async function editor(
  buffers: Record<string, string>,
  { steps, files, capabilities }: Pick<HarnessOptions, "files" | "capabilities"> & { steps: ScriptedStep[] },
) {
  const open = new Map<string, string>();
  /** Editors know a file by what it really is. */
  const real = (file: string) => (existsSync(file) ? realpathSync(file) : file);
  const agent = await startAgent({
    steps,
    ...(files && { files }),
    ...(JSON.stringify(steps).includes("*** Begin Patch") && { configure: patching }),
    capabilities: capabilities ?? { fs: { readTextFile: true, writeTextFile: true } },
    on: {
      "fs/read_text_file": ({ path }: { path: string }) => {
        const text = open.get(real(path));
        if (text === undefined) throw new Error("not open");
        return { content: text };
      },
      "fs/write_text_file": ({ path, content }: { path: string; content: string }) => {
        open.set(real(path), content);
        writeFileSync(path, content);
        return {};
      },
    },
  });
  const at = (name: string) => `${agent.directory}/${name}`;
  // What was written just now counts as written since the work began.
  await new Promise((resolve) => setTimeout(resolve, 60));
  for (const [name, text] of Object.entries(buffers)) open.set(at(name), text);
  return {
    agent,
    type: (name: string, text: string) => open.set(at(name), text),
    shown: (name: string) => open.get(at(name)),
    stored: (name: string) => agent.workspace.read(`project/${name}`),
    ends: () =>
      agent
        .updates("tool_call_update")
        .flatMap(({ status, rawOutput }) => (/completed|failed/.test(status) ? [{ status, rawOutput }] : [])),
  };
}

const before = "one\ntwo\nthree\n";

describe("an editor's buffer that is behind the disk", () => {
  it.each([
    ["that was read before", [read("a.txt"), bash("sed -i s/two/2/ a.txt"), edit("a.txt", "one", "1")]],
    ["that was never read", [bash("sed -i s/two/2/ a.txt"), edit("a.txt", "one", "1")]],
    ["through a linked folder", [bash("sed -i s/two/2/ a.txt"), edit("real/a.txt", "one", "1")]],
    [
      "in several steps",
      [bash("sed -i s/two/ii/ a.txt"), bash("sed -i s/ii/2/ a.txt"), edit("a.txt", "one", "1")],
    ],
    [
      "by a patch",
      [
        bash("sed -i s/two/2/ a.txt"),
        call("apply_patch", {
          patchText: "*** Begin Patch\n*** Update File: a.txt\n@@\n-one\n+1\n 2\n*** End Patch",
        }),
      ],
    ],
    [
      "by writing it whole",
      [bash("sed -i s/two/2/ a.txt"), call("write", { filePath: "a.txt", content: "1\n2\nthree\n" })],
    ],
  ])("does not undo what a command changed in a file %s", async (_, steps) => {
    verifies("acp.fs.stale");
    const { agent, stored, shown } = await editor(
      { "a.txt": before },
      { files: { "a.txt": before }, steps: [...steps, then] },
    );
    symlinkSync(".", `${agent.directory}/real`);
    await agent.prompt(await agent.newSession(), "work");
    expect(stored("a.txt")).toBe("1\n2\nthree\n");
    expect(shown("a.txt")).toBe("1\n2\nthree\n");
  });

  it("shows the disk to who reads, through a link too, and brings nothing back that a command took away", async () => {
    verifies("acp.fs.stale");
    const { agent, ends } = await editor(
      { "a.txt": before, "gone.txt": before },
      {
        files: { "a.txt": before, "gone.txt": before },
        steps: [
          read("gone.txt"),
          bash("sed -i s/two/2/ a.txt; rm gone.txt; echo new > new.txt"),
          read("link.txt"),
          read("gone.txt"),
          edit("gone.txt", "one", "1"),
          then,
        ],
      },
    );
    symlinkSync("a.txt", `${agent.directory}/link.txt`);
    await agent.prompt(await agent.newSession(), "work");
    const [, , link, gone, changed] = ends();
    expect(link?.rawOutput.output).toContain("2: 2\n");
    expect(gone?.rawOutput.error).toContain("does not exist");
    expect(changed?.rawOutput.error).toContain("does not exist");
  });

  it("is one in all of the editor's sessions, and in later turns", async () => {
    verifies("acp.fs.stale");
    const { agent, stored } = await editor(
      { "a.txt": before },
      {
        files: { "a.txt": before },
        steps: [read("a.txt"), then, bash("sed -i s/two/2/ a.txt"), then, edit("a.txt", "one", "1"), then],
      },
    );
    await agent.prompt(await agent.newSession(), "look");
    await agent.prompt(await agent.newSession(), "run");
    await agent.prompt(await agent.newSession(), "change");
    expect(stored("a.txt")).toBe("1\n2\nthree\n");
  });
});

describe("an editor's buffer that is ahead of the disk", () => {
  it("is what is read and changed, before and after commands that change other files", async () => {
    verifies("acp.fs.stale");
    const { agent, stored, ends } = await editor(
      { "a.txt": "one\ntwo\nunsaved\n", "new.txt": "only here\n" },
      {
        files: { "a.txt": before },
        steps: [
          read("a.txt"),
          bash("echo other > b.txt"),
          edit("a.txt", "one", "1"),
          read("new.txt"),
          edit("new.txt", "only", "not only"),
          then,
        ],
      },
    );
    await agent.prompt(await agent.newSession(), "work");
    expect(ends()[0]?.rawOutput.output).toContain("3: unsaved");
    expect(stored("a.txt")).toBe("1\ntwo\nunsaved\n");
    expect(ends()[3]?.rawOutput.output).toContain("1: only here");
    expect(stored("new.txt")).toBe("not only here\n");
  });

  it("counts once where the editor only reads: what was written from it is on disk", async () => {
    verifies("acp.fs.stale");
    const { agent, stored } = await editor(
      { "a.txt": "one\ntwo\nunsaved\n" },
      {
        files: { "a.txt": before },
        capabilities: { fs: { readTextFile: true } },
        steps: [edit("a.txt", "one", "1"), edit("a.txt", "two", "2"), then],
      },
    );
    await agent.prompt(await agent.newSession(), "work");
    expect(stored("a.txt")).toBe("1\n2\nunsaved\n");
  });
});

describe("a file that has changed in the editor and on disk", () => {
  const patchText = "*** Begin Patch\n*** Update File: a.txt\n@@\n-one\n+1\n*** End Patch";
  const write = call("write", { filePath: "a.txt", content: "1" });

  it.each([
    ["read before", [read("a.txt"), then], [edit("a.txt", "one", "1"), write]],
    ["never read", [], [edit("a.txt", "one", "1"), write]],
    ["to be patched", [], [call("apply_patch", { patchText })]],
  ])("and was %s is left as it is in both, and the model is told", async (_, first, changes) => {
    verifies("acp.fs.torn");
    const { agent, type, stored, shown, ends } = await editor(
      { "a.txt": before },
      {
        files: { "a.txt": before },
        steps: [...first, bash("sed -i s/two/2/ a.txt"), ...changes, read("a.txt"), then],
      },
    );
    const sessionId = await agent.newSession();
    if (first.length > 0) await agent.prompt(sessionId, "look");
    type("a.txt", "one\ntwo\nunsaved\n");
    await agent.prompt(sessionId, "work");
    expect([stored("a.txt"), shown("a.txt")]).toEqual(["one\n2\nthree\n", "one\ntwo\nunsaved\n"]);
    const error = expect.stringContaining("unsaved changes");
    expect(ends().slice(-1 - changes.length, -1)).toMatchObject(
      changes.map(() => ({ status: "failed", rawOutput: { error } })),
    );
    expect(ends().at(-1)?.rawOutput.output).toMatch(/2: 2\n.*unsaved changes/s);
  });

  it("is told of also where nothing records what commands do", async () => {
    verifies("acp.fs.torn");
    const { agent, stored, shown, ends } = await editor(
      { "a.txt": "one\nunsaved\n" },
      {
        files: { ".gitignore": "a.txt\n", "a.txt": before },
        steps: [bash("sed -i s/two/2/ a.txt"), edit("a.txt", "one", "1"), then],
      },
    );
    rmSync(`${agent.directory}/.keep`);
    await agent.prompt(await agent.newSession(), "work");
    expect(ends()[1]).toMatchObject({ status: "failed" });
    expect([stored("a.txt"), shown("a.txt")]).toEqual(["one\n2\nthree\n", "one\nunsaved\n"]);
  });
});
