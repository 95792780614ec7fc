import type { IncomingMessage, ServerResponse } from "node:http";
import { createDeferred } from "../../core/base/deferred.js";
import type { Log } from "../../core/base/log.js";
import { createTally } from "../metrics/tally.js";
import { type Listening, listen } from "../socket/listen.js";
import { createAnswers } from "./answers.js";
import { removeDoor } from "./door.js";
import { createFromLead } from "./from-lead.js";
import type { Order, Report, Settings } from "./messages.js";
import { createToLead } from "./to-lead.js";

/** Milliseconds between two reports of what was answered here, for nobody may ask. */
const tallyEvery = 5_000;

/** The process that forked this one. */
export interface Parent {
  tell(report: Report): void;
  onOrder(heed: (order: Order) => void): void;
  /** Lets go of it, which ends this process. */
  leave(): void;
}

/**
 * Answers what it can on the port that all workers share, and passes on the rest, until its lead has it end. Returns what
 * is to be done where that is gone without a word.
 */
export function work(parent: Parent, log: Log): () => void {
  const lead = createFromLead(parent.tell);
  const { tally } = createTally();
  const streamsEnded = createDeferred<void>();
  let begun: Promise<Begun | undefined> | undefined;
  let said = "";
  let door: Settings["door"] | undefined;

  const report = () => {
    const requests = [...tally.requests.values()];
    const streams = tally.streams();
    const news = `${streams} ${requests.length}`;
    if (requests.length === 0 && news === said) return;
    said = news;
    tally.requests.clear();
    parent.tell({ type: "tally", requests, streams });
  };
  setInterval(report, tallyEvery).unref();

  const heed = async (order: Order): Promise<void> => {
    if (order.type === "listen") {
      door = order.settings.door;
      begun = begin(order.settings, { lead, tally, log }).catch((error: NodeJS.ErrnoException) => {
        parent.tell({ type: "failed", code: error.code, message: error.message });
        return undefined;
      });
      if (await begun) parent.tell({ type: "listening" });
      return;
    }
    if (order.type === "endStreams") {
      lead.endStreams();
      return streamsEnded.resolve();
    }
    if (order.type === "mark" && order.tally) report();
    if (order.type !== "open" && order.type !== "forget" && order.type !== "close") return lead.heed(order);
    const here = await begun;
    if (order.type === "open") await here?.answers.open(order.file);
    if (order.type === "forget") here?.answers.forget();
    if (order.type !== "close") return;
    const closed = here?.listening.close({ graceMs: order.graceMs, streamsAfter: streamsEnded.promise });
    parent.tell({ type: "closing" });
    await closed;
    report();
    here?.answers.close();
    parent.leave();
  };
  parent.onOrder((order) => {
    heed(order).catch((cause: unknown) => log("error", "a worker could not heed its lead", { cause }));
  });
  parent.tell({ type: "ready" });
  return () => {
    if (door) removeDoor(door);
  };
}

interface Begun {
  listening: Listening;
  answers: ReturnType<typeof createAnswers>;
}

async function begin(
  settings: Settings,
  deps: Pick<Parameters<typeof createAnswers>[0], "lead" | "tally" | "log">,
): Promise<Begun> {
  const { hostname, port, door } = settings;
  const { log } = deps;
  const toLead = createToLead({ door, log });
  const answers = createAnswers({ ...deps, settings, toLead });
  const listening = await listen({ fetch: answers.fetch, hostname, port, log });
  listening.passOn({
    request: (incoming: IncomingMessage, outgoing: ServerResponse) => answers.pass(incoming, outgoing),
    upgrade: toLead.upgrade,
  });
  return { listening, answers };
}
