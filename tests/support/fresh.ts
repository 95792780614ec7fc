import { afterEach, beforeEach, expect } from "vitest";
import { violations } from "./contract.js";
import { type ScriptedModel, startScriptedOpenAI } from "./scripted-openai.js";
import { endSpawned } from "./spawn.js";
import { createWorkspace, type Workspace } from "./workspace.js";

/** Those of the test that runs. */
export let workspace: Workspace;
export let model: ScriptedModel;

/**
 * A workspace and a scripted model of its own for each test of a file. What was spawned in it is ended with it, after
 * `end` has ended what only the file knows of, and has kept to the contract.
 */
export function freshEachTest({ begin, end }: { begin?(): unknown; end?(): unknown } = {}): void {
  beforeEach(async () => {
    workspace = createWorkspace();
    model = await startScriptedOpenAI();
    await begin?.();
  });
  afterEach(async () => {
    await end?.();
    await endSpawned();
    await model.close();
    workspace.remove();
    expect(violations.splice(0)).toEqual([]);
  });
}
