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
    for (let tries = 1; ; tries++) {
      const { error, response } = await this.#client.v2.session.wait(
        { sessionID },
        { ...(signal && { signal }) },
      );
      if (error === undefined) return;
      signal?.throwIfAborted();
      // A proxy, or a server that restarts, may break off what takes long; nothing is there from the start, or says no.
      const brokeOff = response === undefined ? tries > 1 : response.status >= 502;
      if (brokeOff && tries < mostTries) await new Promise((resolve) => setTimeout(resolve, 500 * tries));
      else
        await this.#client.v2.session.wait({ sessionID }, { throwOnError: true, ...(signal && { signal }) });
    }
  }
}
