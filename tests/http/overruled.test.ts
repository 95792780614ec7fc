import { expect, it } from "vitest";
import { data } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";

it("what the environment forbids or leaves out holds over every file, an agent's own rules too", async () => {
  verifies("config.overrule");
  const allowed = { permission: { bash: "allow" }, agent: { build: { permission: { bash: "allow" } } } };
  const server = await startServer({
    files: {
      "opencode.json": JSON.stringify({ ...allowed, username: "project" }),
      ".opencode/agent/mine.md": "---\ndescription: Mine\n---\nWork.",
      ".claude/skills/one/SKILL.md": "---\nname: one\ndescription: One\n---\nText.",
    },
    sources: {
      overrule: JSON.stringify({ permission: { bash: "deny" }, compaction: { auto: false, prune: false } }),
      omit: { claudeSkills: true },
    },
    authContent: JSON.stringify({ groq: { type: "api", key: "gsk-0123456789abcdef" } }),
  });
  const agents = await data(server.own.app.agents());
  const build = agents.find(({ name }) => name === "build");
  expect(build?.permission.filter(({ permission }) => permission === "bash").at(-1)?.action).toBe("deny");
  expect(agents.map(({ name }) => name)).toContain("mine");
  expect(await data(server.own.config.get())).toMatchObject({ compaction: { auto: false, prune: false } });
  expect(await data(server.own.app.skills())).toEqual([]);
  expect((await data(server.own.provider.list())).connected).toContain("groq");
  await server.stop();

  const bare = await startServer({ workspace: server.workspace, sources: { omit: { project: true } } });
  expect((await data(bare.own.config.get())).username).not.toBe("project");
  expect((await data(bare.own.app.agents())).map(({ name }) => name)).not.toContain("mine");
  await bare.close();
});
