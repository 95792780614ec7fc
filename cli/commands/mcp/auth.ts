import type { Invocation } from "../../command-line/invocation.js";
import { connected } from "../../connection.js";
import { Failure } from "../../failure.js";

/** `opencode mcp auth <name>`: opens the login in a browser, says its address as well, and waits for its end. */
export async function auth(invocation: Invocation): Promise<void> {
  const [name = ""] = invocation.words;
  await connected(invocation, { withoutSessions: true }, async ({ client }) => {
    const { stream } = await client.event.subscribe();
    await stream.next();
    const told = (async () => {
      for await (const event of stream) {
        if (event.type === "mcp.browser.open.failed")
          process.stderr.write(`No browser opened. Log in at:\n${event.properties.url}\n`);
      }
    })();
    process.stderr.write(`Waiting for the login at ${name} in a browser (at most 5 minutes)\n`);
    try {
      const { data } = await client.mcp.auth.authenticate({ name });
      if (data?.status !== "connected")
        throw new Failure(
          `Nobody is logged in at ${name}: ${data && "error" in data ? data.error : data?.status}`,
        );
      process.stderr.write(`Logged in at ${name}\n`);
    } finally {
      await stream.return();
      await told;
    }
  });
}
