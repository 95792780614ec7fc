import { createDeferred } from "../core/base/deferred.js";
import { noticeConfig } from "../core/instance/config-notice.js";
import type { Opened, OpenOptions } from "./open.js";
import type { Fetch } from "./socket/fetch.js";
import { listen } from "./socket/listen.js";

export { isLoopback } from "./gate/loopback.js";

export interface ServeOptions extends Omit<OpenOptions, "serverUrl"> {
  /** Undefined: 4096, else the next free one. */
  port?: number;
  /** Where the other nodes of a shared database reach this one; where it listens unless told. */
  nodeUrl?: string;
}

export interface Server {
  url: string;
  port: number;
  /**
   * Lets what runs come to its end for `drainMs` while others take what comes; then takes no more requests, interrupts
   * the runs, lets every answer and stream end, closes the database.
   */
  close(options: { graceMs: number; drainMs?: number }): Promise<void>;
}

/**
 * The HTTP door over a core of its own. The socket is open before anything heavy is loaded and holds early
 * requests; when this resolves they are being answered. Rejects when the port is taken or the database fails.
 */
export async function serve(options: ServeOptions): Promise<Server> {
  const { hostname, port } = options;
  const { log } = options.core;
  const fetch = createDeferred<Fetch>();
  const listening = await listen({
    fetch: fetch.promise,
    hostname,
    log,
    ...(port !== undefined && { port }),
  });
  let opened: Opened;
  try {
    opened = await (await import("./open.js")).open({ ...options, serverUrl: listening.url });
  } catch (error) {
    fetch.promise.catch(() => undefined);
    fetch.reject(error);
    await listening.close({ graceMs: 0 });
    throw error;
  }
  const { core, events, endAcp } = opened;
  if (core.nodes.isShared) {
    const { createPassOn } = await import("./nodes/pass-on.js");
    const { addressFor } = await import("./nodes/address.js");
    core.nodes.listensAt(options.nodeUrl ?? addressFor(listening.url));
    listening.passOn(createPassOn({ nodes: core.nodes, log }));
  }
  fetch.resolve(opened.fetch);
  if (core.nodes.isShared && options.nodeUrl !== undefined) {
    const { checkAddress } = await import("./nodes/address.js");
    void checkAddress(options.nodeUrl, log);
  }
  const unnotice = noticeConfig(core.instances, options.cwd);
  return {
    url: listening.url,
    port: listening.port,
    async close({ graceMs, drainMs = 0 }) {
      unnotice();
      await core.drain(drainMs);
      const told = core.interruptAll().finally(() => {
        events.close();
        return endAcp();
      });
      await listening.close({ graceMs, streamsAfter: told });
      await core[Symbol.asyncDispose]();
    },
  };
}
