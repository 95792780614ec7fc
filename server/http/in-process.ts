import type { Core } from "../core/core.js";
import { type OpenOptions, open } from "./open.js";

/** The HTTP door without a socket: whoever holds it is the only client. */
export interface InProcess {
  core: Core;
  /** Answers as a server would. */
  fetch(request: Request): Promise<Response>;
  /** Interrupts the runs, ends the streams, closes the database. */
  close(): Promise<void>;
}

/** Opens a core for a program that is its own client. */
export async function openInProcess(
  options: Pick<OpenOptions, "core" | "cwd" | "contractFile">,
): Promise<InProcess> {
  const acp = () => Promise.reject(new Error("there is no editor here"));
  const { core, events, fetch, endAcp } = await open({
    ...options,
    acp,
    cors: undefined,
    hostname: "localhost",
  });
  const call = fetch as (request: Request) => Response | Promise<Response>;
  return {
    core,
    fetch: async (request) => call(request),
    async close() {
      await core.interruptAll().finally(() => {
        events.close();
        return endAcp();
      });
      await core[Symbol.asyncDispose]();
    },
  };
}
