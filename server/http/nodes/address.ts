import { networkInterfaces } from "node:os";
import type { Log } from "../../core/base/log.js";

/** Milliseconds for an answer of our own. */
const patience = 5_000;

/** Tells the log where a node is not to be had at the address that it gives to the others. */
export async function checkAddress(url: string, log: Log): Promise<void> {
  try {
    const response = await fetch(`${url}/global/health`, { signal: AbortSignal.timeout(patience) });
    await response.body?.cancel();
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    log("warn", `nothing answers at OPENCODE_NODE_URL (${url}): the other nodes may not reach this one`, {
      cause,
    });
  }
}

/** Where others reach a server that listens there: of all addresses of this machine, the first that is not its own. */
export function addressFor(url: string): string {
  const address = new URL(url);
  if (!/^(0\.0\.0\.0|\[::\])$/.test(address.hostname)) return url;
  const found = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === "IPv4");
  address.hostname = found?.address ?? "127.0.0.1";
  return address.origin;
}
