import { existsSync } from "node:fs";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { createCluster } from "../support/cluster.js";
import { askAsync, listMessages, textOf } from "../support/drive.js";
import { startPostgres } from "../support/postgres.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

const kills = Number(process.env.SOAK_NODE_KILLS ?? 20);
const postgres = await startPostgres();
afterAll(() => postgres?.close());
afterEach(endSpawned);

it.skipIf(!postgres)(
  `${kills} nodes killed in mid-run: what each had accepted is answered by another`,
  async () => {
    if (!postgres) return;
    const workspace = createWorkspace();
    const model = await startScriptedOpenAI();
    const config = scriptedConfig(model, { permission: "allow" });
    const cluster = await createCluster({ postgres, workspace, config });
    const other = await cluster.node();
    model.respond(({ body }) => {
      const name = /run (\w+)/.exec(JSON.stringify(body.messages.at(-1).content))?.[1];
      if (name === undefined) return { text: "Answered" };
      return { toolCalls: [{ name: "bash", input: { command: `echo x >> ${name}; sleep 600` } }] };
    });
    const took: number[] = [];
    let lost = 0;
    let twice = 0;
    for (let kill = 0; kill < kills; kill++) {
      const node = await cluster.node();
      const made = await other.fetch("/session", {
        ...{ method: "POST", headers: { "content-type": "application/json" } },
        body: JSON.stringify({ title: `Number ${kill}` }),
      });
      const { id } = (await made.json()) as { id: string };
      const file = workspace.path(`project/tool${kill}`);
      await askAsync(node, id, `run tool${kill}`);
      await vi.waitFor(() => expect(existsSync(file)).toBe(true), { timeout: 60_000 });
      for (const text of ["second", "third"]) await askAsync(node, id, text);
      await node.kill("SIGKILL");
      const began = performance.now();
      const answered = async () => {
        const messages = await listMessages(other, id);
        return {
          prompts: messages.filter(({ info }) => info.role === "user").length,
          answers: messages.filter((one) => textOf(one) === "Answered").length,
        };
      };
      await vi.waitFor(async () => expect((await answered()).answers).toBeGreaterThan(0), {
        ...{ timeout: 60_000, interval: 50 },
      });
      took.push(performance.now() - began);
      await expect
        .poll(async () => (await other.fetch("/session/status")).json(), { timeout: 60_000 })
        .toEqual({});
      lost += 3 - (await answered()).prompts;
      twice += workspace.read(`project/tool${kill}`).split("x").length - 2;
    }
    const sorted = took.toSorted((one, next) => one - next);
    const figures = {
      kills,
      lost,
      twice,
      p50: sorted[kills >> 1]?.toFixed(0),
      max: sorted.at(-1)?.toFixed(0),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
    await model.close();
    workspace.remove();
  },
);
