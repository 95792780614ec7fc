import { afterEach, expect, it } from "vitest";
import { verifies } from "../support/verifies.js";
import { endAgents, startAgent } from "./harness.js";

afterEach(endAgents);

const capabilities = { session: { configOptions: { boolean: {} } } };
const set = (value: unknown) => ({ configId: "thoughts", type: "boolean", value });

it("an option that is a yes or no comes as one, and decides whether thoughts are told", async () => {
  verifies("acp.options.boolean");
  const step = { reasoning: "Hm.", text: "done" };
  const agent = await startAgent({ capabilities, steps: [step, step, step] });
  const { sessionId, configOptions } = await agent.request("session/new", {
    cwd: agent.directory,
    mcpServers: [],
  });
  const shown = (options: { id: string }[]) => options.find(({ id }) => id === "thoughts");
  expect(shown(configOptions)).toMatchObject({ type: "boolean", currentValue: true });
  const thoughts = () => agent.updates("agent_thought_chunk").length;
  await agent.prompt(sessionId, "one");
  expect(thoughts()).toBe(1);

  const off = await agent.request("session/set_config_option", { sessionId, ...set(false) });
  expect(shown(off.configOptions)).toMatchObject({ type: "boolean", currentValue: false });
  await agent.prompt(sessionId, "two");
  expect(thoughts()).toBe(1);
  expect(agent.updates("agent_message_chunk")).toHaveLength(2);
  expect(
    agent.updates("config_option_update").map(({ configOptions }) => shown(configOptions)),
  ).toMatchObject([{ currentValue: false }]);

  await agent.request("session/set_config_option", { sessionId, ...set(true) });
  await agent.prompt(sessionId, "three");
  expect(thoughts()).toBe(2);
  // Opened anew everything is told again, what was held back before too.
  await agent.request("session/set_config_option", { sessionId, ...set(false) });
  const loaded = await agent.request("session/load", { sessionId, cwd: agent.directory, mcpServers: [] });
  expect(shown(loaded.configOptions)).toMatchObject({ currentValue: true });
  expect(thoughts()).toBe(5);

  for (const value of ["yes", "true", 1, null])
    await expect(
      agent.request("session/set_config_option", { sessionId, configId: "thoughts", value }),
    ).rejects.toMatchObject({ code: -32602 });
  await expect(
    agent.request("session/set_config_option", { sessionId, configId: "mode", type: "boolean", value: true }),
  ).rejects.toMatchObject({ code: -32602 });
});

it.each([undefined, {}, { session: {} }, { session: { configOptions: {} } }])(
  "a client with %j gets selects only",
  async (capabilities) => {
    verifies("acp.options.boolean");
    const agent = await startAgent({ ...(capabilities && { capabilities }), steps: [{ text: "done" }] });
    const { sessionId, configOptions } = await agent.request("session/new", {
      cwd: agent.directory,
      mcpServers: [],
    });
    expect(configOptions.every(({ type }: { type: string }) => type === "select")).toBe(true);
    await expect(
      agent.request("session/set_config_option", { sessionId, ...set(true) }),
    ).rejects.toMatchObject({ code: -32602 });
  },
);
