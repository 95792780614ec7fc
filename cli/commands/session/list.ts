import { type Invocation, isOn, numberOf, textOf } from "../../command-line/invocation.js";
import { connected } from "../../connection.js";
import { writeJson, writeTable } from "../../table.js";

/** `opencode session list`: the latest first, without the sessions of subagents. */
export async function list(invocation: Invocation): Promise<void> {
  const { options } = invocation;
  const limit = numberOf(options, "max-count");
  await connected(invocation, {}, async ({ client }) => {
    const { data } = isOn(options, "all")
      ? await client.experimental.session.list({ roots: true, ...(limit !== undefined && { limit }) })
      : await client.session.list({ scope: "project", roots: true, ...(limit !== undefined && { limit }) });
    const sessions = data ?? [];
    if (textOf(options, "format") === "json") {
      writeJson(
        sessions.map(({ id, title, time, projectID, directory }) => ({
          id,
          title,
          updated: time.updated,
          created: time.created,
          projectId: projectID,
          directory,
        })),
      );
      return;
    }
    if (sessions.length === 0)
      process.stderr.write('There is no session here yet: opencode run "..." begins one\n');
    else
      writeTable(
        ["Session ID", "Updated", "Title"],
        sessions.map(({ id, title, time }) => [id, new Date(time.updated).toLocaleString(), title]),
      );
  });
}
