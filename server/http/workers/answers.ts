import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "../../core/base/log.js";
import { createSessionsRead } from "../../core/session/reads.js";
import { type FileReads, openReads } from "../../core/storage/sqlite/reads.js";
import { streamsOver } from "../events/event-streams.js";
import { addTo, type Tally } from "../metrics/tally.js";
import { alreadySent } from "../response/send-stream.js";
import type { Fetch } from "../socket/fetch.js";
import { createWorkerApp } from "./app.js";
import type { FromLead } from "./from-lead.js";
import { type Local, localOf } from "./local.js";
import type { Settings } from "./messages.js";
import type { ToLead } from "./to-lead.js";
import { createVouched, isLetIn } from "./vouched.js";

interface Deps {
  settings: Settings;
  lead: FromLead;
  toLead: ToLead;
  tally: Tally;
  log: Log;
}

interface Place {
  directory: string;
  worktree: string;
  projectID: string;
}

/** Which requests a worker answers, and those answers. */
export interface Answers {
  /** False: it is answered here, by `fetch`. */
  pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> | false;
  fetch: Fetch;
  /** From now on what lies in this file is answered here. */
  open(file: string | undefined): Promise<void>;
  /** Has everybody show their credentials to the lead anew. */
  forget(): void;
  close(): void;
}

export function createAnswers({ settings, lead, toLead, tally, log }: Deps): Answers {
  const { guarded, queueLimit } = settings;
  const vouched = createVouched();
  const streams = streamsOver(lead.source, queueLimit === undefined ? {} : { queueLimit });
  tally.alsoStreams(streams.count);
  let reads: FileReads | undefined;
  let isOpen = false;
  const core = createSessionsRead({
    db: { read: async (sql, params) => (await reads?.read(sql, params)) ?? [] },
    instances: { get: (directory) => lead.ask({ type: "place", directory }) as Promise<Place> },
  });
  const app = createWorkerApp({ ...settings, core, events: streams, hub: lead.hub, tally, log });

  /** Passes it on, and remembers of one that may be answered here later that the lead has let it in. */
  const passAndNote = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    // Who has left meanwhile is asked for no more: of that nothing would ever be learned.
    if (outgoing.destroyed) return true;
    const judged = guarded && localOf(incoming) ? vouched.judged(incoming) : undefined;
    if (judged) outgoing.once("close", () => judged(undefined));
    toLead.request(incoming, outgoing, judged);
    return true;
  };

  /** A stream stays for long: it is asked first whether it may be had here. */
  const passStream = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const judged = vouched.judged(incoming);
    const status = await toLead.statusOf(incoming).catch(() => undefined);
    judged(status);
    return status !== undefined && isLetIn(status) ? false : passAndNote(incoming, outgoing);
  };

  const pass: Answers["pass"] = (incoming, outgoing) => {
    const local = localOf(incoming);
    const isHere = local && isOpen && (local.kind === "stream" || reads);
    if (!isHere) return Promise.resolve(passAndNote(incoming, outgoing));
    if (!guarded || vouched.has(incoming)) return false;
    if (local.kind === "stream" && incoming.method === "GET") return passStream(incoming, outgoing);
    return Promise.resolve(passAndNote(incoming, outgoing));
  };

  /**
   * Undefined where the lead has to answer: while a session is run it alone knows all of what was said, and where anybody
   * has written in between, what was read may be of two moments.
   */
  const answered = async (local: Local | undefined, ask: () => ReturnType<Fetch>) => {
    if (local?.kind !== "content") return ask();
    const version = reads?.version();
    if (local.sessionID !== undefined && (await core.isRun(local.sessionID))) return undefined;
    const response = await ask();
    return version === reads?.version() ? response : undefined;
  };

  return {
    pass,
    async fetch(request, bindings) {
      const began = performance.now();
      const { incoming, outgoing } = bindings as { incoming: IncomingMessage; outgoing: ServerResponse };
      const local = localOf(incoming);
      const response = await answered(local, () => app(request, bindings)).catch((cause: unknown) => {
        log("debug", "a worker could not answer by itself", { cause });
        return undefined;
      });
      if (!response || response.status >= 500) {
        // What is wrong the lead tells, if it is.
        passAndNote(incoming, outgoing);
        return alreadySent();
      }
      const { method } = request;
      const milliseconds = Math.round(performance.now() - began);
      const [path] = (incoming.url ?? "").split("?", 1);
      log("debug", "request", { method, path, status: response.status, milliseconds });
      addTo(
        tally.requests,
        { method, status: String(response.status) },
        1,
        (performance.now() - began) / 1_000,
      );
      return response;
    },
    async open(file) {
      if (file !== undefined) reads = await openReads(file);
      isOpen = true;
    },
    forget: vouched.forget,
    close() {
      isOpen = false;
      reads?.close();
      toLead.close();
    },
  };
}
