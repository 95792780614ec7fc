import type { Invocation } from "../../command-line/invocation.js";
import { connected } from "../../connection.js";

/** `opencode mcp logout <name>`. */
export async function logout(invocation: Invocation): Promise<void> {
  const [name = ""] = invocation.words;
  await connected(invocation, { withoutSessions: true }, async ({ client }) => {
    await client.mcp.auth.remove({ name });
    process.stderr.write(`The login at ${name} is forgotten\n`);
  });
}
