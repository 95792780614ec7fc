import { beforeEach } from "vitest";
import { useScriptedServer } from "./fixture.js";
import { scriptedConfig, toolsOf } from "./scenario.js";

/** An answer of the model that runs these commands, all at once. */
export const run = (...commands: string[]) => ({
  toolCalls: commands.map((command, at) => ({ name: "bash", id: `call_${at}`, input: { command } })),
});

/** Its last one. */
export const done = { text: "All done." };

/** A server for the tests of a file that asks before each command and edit, and for each of them a directory of its own. */
export async function useAskingServer() {
  const used = await useScriptedServer((model) => ({
    config: { ...scriptedConfig(model), permission: { bash: "ask", edit: "ask" } },
  }));
  const { model, server, app, log } = used;
  let places = 0;
  let current = "";
  beforeEach(() => {
    current = server.place(`place${places++}`);
  });
  return {
    ...used,
    /** The directory of the test that runs. */
    place: () => current,
    /** A session there, or in this directory, that runs this, up to its first question. */
    async asking(command: string, directory = current) {
      const { id } = await app.session({ title: "asking", directory });
      model.script(run(command));
      const answer = app.prompt(id, "go");
      const { properties: request } = await log.session(id).first("permission.asked");
      return { id, answer, request };
    },
    /** The last call of a tool in a session. */
    lastTool: async (id: string) => toolsOf((await app.messages(id)).flatMap(({ parts }) => parts)).at(-1),
  };
}
