import { type Invocation, isOn } from "../../command-line/invocation.js";
import { connected } from "../../connection.js";
import { latestSession } from "../../latest-session.js";
import { writeJson } from "../../table.js";
import { sanitized } from "./sanitize.js";

/** `opencode session export [id]`: one JSON document on stdout, in the form that others of this API read; with `--sanitize` without contents. */
export async function exportSession(invocation: Invocation): Promise<void> {
  await connected(invocation, {}, async ({ client }) => {
    const sessionID = invocation.words[0] ?? (await latestSession(client)).id;
    const info = await client.session.get({ sessionID });
    process.stderr.write(`Exporting session: ${sessionID}\n`);
    const messages = await client.session.messages({ sessionID });
    const document = { info: info.data, messages: messages.data };
    writeJson(isOn(invocation.options, "sanitize") ? sanitized(document) : document);
  });
}
