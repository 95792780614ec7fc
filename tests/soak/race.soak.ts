import { afterEach, expect, it } from "vitest";
import { violations } from "../support/contract.js";
import { echo, racePairs } from "../support/race.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

afterEach(endSpawned);

it("200 pairs of prompts that two processes accept at the same moment are all answered", async () => {
  const workspace = createWorkspace();
  const model = await startScriptedOpenAI();
  model.respond(echo);
  const config = scriptedConfig(model, { permission: "allow" });
  const start = () => spawnServer({ workspace, config });
  await racePairs([await start(), await start()], 200);
  await endSpawned();
  await model.close();
  workspace.remove();
  expect(violations.splice(0)).toEqual([]);
});
