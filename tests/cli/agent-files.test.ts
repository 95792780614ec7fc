import { afterEach, expect, it } from "vitest";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

const workspace = createWorkspace();
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

it("agent files are read by the built command, whose packages come in chunks", async () => {
  verifies("agent.file");
  workspace.write(
    "project/.opencode/agent/poet.md",
    "---\ndescription: writes verse\nmode: subagent\n---\nRhyme.",
  );
  const server = await spawnServer({ workspace });
  const agents = (await (await server.fetch("/agent")).json()) as { name: string }[];
  expect(agents.find(({ name }) => name === "poet")).toMatchObject({
    description: "writes verse",
    mode: "subagent",
    prompt: "Rhyme.",
  });
});
