import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createSkills } from "./skills.js";

describe("createSkills", () => {
  async function place() {
    const root = await realpath(await mkdtemp(path.join(os.tmpdir(), "skills-")));
    const at = (name: string) => path.join(root, name);
    const add = async (folder: string, text: string) => {
      await mkdir(at(folder), { recursive: true });
      await writeFile(at(`${folder}/SKILL.md`), text);
    };
    const find = () =>
      createSkills({
        directory: at("work/sub"),
        worktree: at("work"),
        configDir: at("config"),
        home: at("home"),
      });
    return { at, add, find };
  }
  const skill = (name: string, description: string) =>
    `---\nname: ${name}\ndescription: ${description}\n---\nDo ${name}.\n`;

  it("finds them in all places; the nearest of a name counts", async () => {
    const { at, add, find } = await place();
    await add("home/.claude/skills/z", skill("z", "home"));
    await add("config/skill/a", skill("a", "global"));
    await add("work/.opencode/skills/group/a", skill("a", "project"));
    await add("work/sub/.claude/skills/b", skill("b", "theirs"));
    await add("work/sub/.claude/skills/none", "no front matter");
    await add("home/.agents/skills/y", skill("y", "shared home"));
    await add("work/.agents/skills/x", skill("x", "shared"));
    await add("work/.agents/skills/a", skill("a", "less than .opencode"));
    await add("more/c", skill("c", "configured"));
    await add("home/mine/d", skill("d", "home path"));
    const skills = await find()([at("more"), "~/mine", "nowhere"]);
    expect(skills.map(({ name, description }) => [name, description])).toEqual([
      ["a", "project"],
      ["b", "theirs"],
      ["c", "configured"],
      ["d", "home path"],
      ["x", "shared"],
      ["y", "shared home"],
      ["z", "home"],
    ]);
    expect(skills[0]).toMatchObject({
      location: at("work/.opencode/skills/group/a/SKILL.md"),
      content: "Do a.",
    });
  });

  it("keeps the list until a file changes", async () => {
    const { at, add, find } = await place();
    await add("work/sub/.opencode/skill/a", skill("a", "one"));
    const list = find();
    const first = await list([]);
    const afresh = async () => {
      let now = await list([]);
      await expect.poll(async () => (now = await list([]))).not.toBe(first);
      return now;
    };
    expect(await list([])).toBe(first);
    await add("work/sub/.opencode/skill/b", skill("b", "two"));
    expect((await afresh()).map(({ name }) => name)).toEqual(["a", "b"]);
    await rm(at("work/sub/.opencode/skill/b"), { recursive: true });
    await expect.poll(async () => (await list([])).length).toBe(1);
  });
});
