import { OpencodeClientError } from "./error.js";
import { type OpencodeClient as Operations, SessionGroup } from "./gen/sdk.gen.js";
import type { Event, MessageWithParts } from "./gen/types.gen.js";
import type { Params } from "./operation.js";
import type { Sender } from "./request.js";
import { streamTurn, type TurnOptions } from "./turn.js";

/** Times that an answer which broke off is asked for again. */
const mostTries = 5;

/** The operations of sessions, and what most apps make of them. */
export class SessionMethods extends SessionGroup {
  readonly #client: Operations;

  constructor(sender: Sender, client: Operations) {
    super(sender);
    this.#client = client;
  }

  /**
   * Sends a prompt and gives the events of its session, until the turn has ended; then the last answer is returned.
   * Leaving the loop leaves the turn running.
   */
  stream(
    parameters: Params<"session.prompt_async">,
    options?: TurnOptions,
  ): AsyncGenerator<Event, MessageWithParts | undefined, void> {
    return streamTurn(this.#client, parameters, options);
  }

  /** Resolves when nothing of the session runs or waits to run, at once where that is so. */
  async waitForIdle(
    { sessionID }: { sessionID: string },
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<void> {
    const strict = { throwOnError: true, ...(signal && { signal }) } as const;
    // Says at once that there is no server, or no such session.
    await this.#client.session.get({ sessionID }, strict);
    for (let tries = 1; ; tries++) {
      try {
        await this.#client.v2.session.wait({ sessionID }, strict);
        return;
      } catch (error) {
        signal?.throwIfAborted();
        // What takes long may be broken off by a proxy, or a server that restarts.
        const isRefused = error instanceof OpencodeClientError && error.status < 502;
        if (isRefused || tries === mostTries) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500 * tries));
      }
    }
  }
}
