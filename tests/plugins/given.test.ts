import { expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, scriptedConfig, toolsOf } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";

const { model, server, app } = await useScriptedServer((scripted) => ({
  config: scriptedConfig(scripted),
  password: "a password of the server",
}));

it("a plugin's tool, agent and client", async () => {
  verifies("plugin.given");
  const directory = server.place("first", {
    ".opencode/plugin/first.ts": `import { tool, type Plugin } from "@opencode-ai/plugin"
export const First: Plugin = async ({ client, project, directory, worktree, serverUrl, $ }) => ({
  config: async (config) => { config.agent = { ...config.agent, robin: { mode: "subagent", description: "Robin", prompt: "You are Robin" } } },
  tool: { here: tool({ description: "Where", args: { n: tool.schema.number() }, async execute({ n }, context) {
    const sessions = await client.session.list()
    const pwd = (await $\`pwd; echo \${"a b"}\`.text()).trim()
    return JSON.stringify({ n, project: project.worktree, directory, worktree, serverUrl: String(serverUrl), sessions: sessions.data?.length, error: sessions.error, pwd, agent: context.agent })
  } }) },
})`,
  });
  const { id } = await app.session({ directory, title: "plugins" });
  model.script({ toolCalls: [{ name: "here", input: { n: 4 } }] }, { text: "Done." });
  await app.prompt(id, "go");
  const [part] = toolsOf((await app.messages(id)).flatMap((message) => message.parts));
  expect(part?.state.status).toBe("completed");
  const agents = await data(app.client.app.agents({ directory }));
  expect(agents.map(({ name }) => name)).toContain("robin");
});
