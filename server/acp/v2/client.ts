import type { Log } from "../../core/base/log.js";
import type { ClientMethods } from "../../gen/acp/methods.gen.js";
import type { SessionUpdate as First } from "../../gen/acp/types.gen.js";
import type { ClientMethods as ClientMethodsV2 } from "../../gen/acp2/methods.gen.js";
import type { SessionUpdate } from "../../gen/acp2/types.gen.js";
import { methodNotFound } from "../rpc/rpc-errors.js";
import type { Turns } from "./turns.js";
import { contents, createUpdates } from "./updates.js";

/** The way of updates to a client of version 2: what is said first is written first. */
export interface Outgoing {
  /** Settles when it is written. */
  send(sessionId: string, update: SessionUpdate): Promise<void>;
  translate(sessionId: string, update: First): Promise<void>;
  /** Settles when all that was said before stands in the queue. */
  said(): Promise<void>;
}

export function createOutgoing(client: ClientMethodsV2, log: Log): Outgoing {
  const translated = createUpdates();
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = (sessionId: string, made: () => SessionUpdate[] | Promise<SessionUpdate[]>) => {
    const queued = last.then(made).then(
      // Not waited for before the next: how much may wait for a client is for the connection to say.
      (updates) => ({ written: updates.map((update) => client.sessionUpdate({ sessionId, update })) }),
      (cause: unknown) => {
        log("error", "an update could not be told in version 2", { cause });
        return { written: [] };
      },
    );
    last = queued;
    return queued.then(async ({ written }) => void (await Promise.all(written)));
  };
  return {
    send: (sessionId, update) => inOrder(sessionId, () => [update]),
    translate: (sessionId, update) => inOrder(sessionId, () => translated(update)),
    said: async () => void (await last),
  };
}

/** A client of version 2 as the agent of version 1 calls it. */
export function firstVersionOf(client: ClientMethodsV2, outgoing: Outgoing, turns: Turns): ClientMethods {
  // Version 2 has neither files nor terminals of the client: nothing is called that was not advertised.
  const gone = (method: string) => () => Promise.reject(methodNotFound(method));
  return {
    sessionUpdate: ({ sessionId, update }) => outgoing.translate(sessionId, update),
    requestPermission: ({ sessionId, toolCall, options }, call) =>
      turns.asking(sessionId, async () => {
        const { content, title, ...rest } = toolCall;
        const shown = { ...rest, title, ...(content && { content: await contents(content) }) };
        await outgoing.said();
        const response = await client.requestPermission(
          {
            sessionId,
            title: title ?? "Permission",
            subject: { type: "tool_call", toolCall: shown } as never,
            options,
          },
          call,
        );
        return response as Awaited<ReturnType<ClientMethods["requestPermission"]>>;
      }),
    async createElicitation(request, call) {
      const ask = async () => {
        await outgoing.said();
        return (await client.createElicitation(request as never, call)) as Awaited<
          ReturnType<ClientMethods["createElicitation"]>
        >;
      };
      return "sessionId" in request ? turns.asking(request.sessionId, ask) : ask();
    },
    completeElicitation: (notification) => client.completeElicitation(notification as never),
    authStatusUpdate: async () => {},
    readTextFile: gone("fs/read_text_file"),
    writeTextFile: gone("fs/write_text_file"),
    createTerminal: gone("terminal/create"),
    terminalOutput: gone("terminal/output"),
    waitForTerminalExit: gone("terminal/wait_for_exit"),
    killTerminal: gone("terminal/kill"),
    releaseTerminal: gone("terminal/release"),
  };
}
