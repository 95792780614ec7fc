import { createOpencodeClient, type GlobalEvent, type OpencodeClient } from "@opencode/sdk/client";

/** The server is the one that this page came from; behind a proxy, below the same address. */
const baseUrl = new URL("..", document.baseURI).href.replace(/\/$/, "");

/**
 * A client with this login. With `omit` the browser adds nothing that it remembers, and asks for no password of its own
 * where ours is refused; `same-origin` is for a server behind a proxy with a login of its own.
 */
export function createClient(
  token: string | undefined,
  credentials: "omit" | "same-origin" = "omit",
): OpencodeClient {
  const headers = token ? { authorization: `Basic ${token}` } : {};
  return createOpencodeClient({ baseUrl, credentials, headers });
}

interface Following {
  signal: AbortSignal;
  onEvent(event: GlobalEvent): void;
  /** The connection is gone; it is made again by itself. */
  onLost(): void;
}

/** Events of all projects, over as many connections as it takes. Rejects where the server will not have us. */
export async function follow(client: OpencodeClient, { signal, onEvent, onLost }: Following): Promise<void> {
  const { stream } = await client.global.event({
    signal,
    sseDefaultRetryDelay: 500,
    sseMaxRetryDelay: 4_000,
    onSseError: onLost,
  });
  for await (const event of stream) onEvent(event);
}
