import { createDeferred } from "../core/base/deferred.js";
import { noticeConfig } from "../core/instance/config-notice.js";
import { isPassword } from "./gate/password.js";
import type { Opened, OpenOptions } from "./open.js";
import type { Fetch } from "./socket/fetch.js";
import { type ListenOptions, listen } from "./socket/listen.js";
import type { Lead, Workers } from "./workers/lead.js";

export { isLoopback } from "./gate/loopback.js";

export interface ServeOptions extends Omit<OpenOptions, "serverUrl" | "lead"> {
  /** Undefined: 4096, else the next free one. */
  port?: number;
  /** Where the other nodes of a shared database reach this one; where it listens unless told. */
  nodeUrl?: string;
  /** Processes that listen in the place of this one, and answer what they can; none unless given. */
  workers?: Workers;
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
  const door = { fetch: fetch.promise, hostname, log, ...(port !== undefined && { port }) };
  const lead = options.workers && (await leadOf(options, options.workers, door));
  const listening = lead ?? (await listen(door));
  let opened: Opened;
  try {
    opened = await (await import("./open.js")).open({
      ...options,
      serverUrl: listening.url,
      ...(lead && { lead }),
    });
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
  lead?.open({ ...opened, channels: events.channels, file: fileOf(options.core.database) });
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

async function leadOf(
  { cwd, cors, password, queueLimit }: ServeOptions,
  workers: Workers,
  door: Omit<ListenOptions, "fetch"> & { fetch: Promise<Fetch> },
): Promise<Lead> {
  const { lead } = await import("./workers/lead.js");
  const guarded = isPassword(typeof password === "function" ? password() : password);
  return lead({ ...door, workers, cwd, cors, guarded, ...(queueLimit !== undefined && { queueLimit }) });
}

/** What other processes can read it from. */
function fileOf(database: OpenOptions["core"]["database"]): string | undefined {
  return typeof database !== "string" || database === ":memory:" ? undefined : database;
}
