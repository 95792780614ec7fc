import { type Invocation, textOf } from "../command-line/invocation.js";
import { connected } from "../connection.js";
import { writeJson, writeTable } from "../table.js";

/** `opencode agent list`: those that can be used here, without those that only the server itself uses. */
export async function list(invocation: Invocation): Promise<void> {
  await connected(invocation, { withoutSessions: true }, async ({ client }) => {
    const { data } = await client.app.agents();
    const agents = (data ?? []).filter(({ hidden }) => !hidden);
    if (textOf(invocation.options, "format") === "json") writeJson(agents);
    else
      writeTable(
        ["Agent", "Mode", "Description"],
        agents.map(({ name, mode, description }) => [name, mode, description ?? ""]),
      );
  });
}
