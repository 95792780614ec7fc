import type { Invocation } from "../../command-line/invocation.js";
import { didYouMean } from "../../command-line/suggest.js";
import { connected } from "../../connection.js";
import { Failure } from "../../failure.js";

/** `opencode auth logout <provider>`. */
export async function logout(invocation: Invocation): Promise<void> {
  const [providerID = ""] = invocation.words;
  await connected(invocation, { withoutSessions: true }, async ({ client, core }) => {
    const stored = [...((await core?.auth.read())?.keys() ?? [])];
    if (!stored.includes(providerID)) {
      const there = stored.length > 0 ? ` Those that are: ${stored.join(", ")}` : "";
      throw new Failure(`No key of "${providerID}" is stored.${didYouMean(providerID, stored)}${there}`);
    }
    await client.auth.remove({ providerID });
    process.stderr.write(`The key of ${providerID} is forgotten\n`);
  });
}
