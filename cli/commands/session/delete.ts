import type { Invocation } from "../../command-line/invocation.js";
import { connected } from "../../connection.js";

/** `opencode session delete <id>`. */
export async function deleteSession(invocation: Invocation): Promise<void> {
  const [sessionID = ""] = invocation.words;
  await connected(invocation, {}, async ({ client }) => {
    await client.session.delete({ sessionID });
    process.stderr.write(`Session ${sessionID} is deleted\n`);
  });
}
