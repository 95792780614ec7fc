import type { ElicitRequestFormParams, ElicitRequestURLParams } from "@modelcontextprotocol/client";
import type { Log } from "../../base/log.js";
import { asksForSecret } from "./elicitation-secrets.js";

export type FormSchema = ElicitRequestFormParams["requestedSchema"];

/** What an MCP server asks the user while one of its tools runs. */
export type Elicitation =
  | { mode: "form"; server: string; message: string; schema: FormSchema }
  /** To open an address and do something there; `id` names this request to whoever shows it. */
  | { mode: "url"; server: string; message: string; url: string; id: string };

export type ElicitationContent = Record<string, string | number | boolean | string[]>;

export type ElicitationAnswer =
  | { action: "accept"; content?: ElicitationContent }
  /** `note` says to the model why nobody was asked. */
  | { action: "decline" | "cancel"; note?: string };

/** What somebody can answer. */
export interface ElicitationModes {
  form: boolean;
  url: boolean;
}

/** A call of a tool, during which its server may ask. */
export interface ElicitingCall {
  sessionID: string;
  signal: AbortSignal;
  elicit(request: Elicitation, signal: AbortSignal): Promise<ElicitationAnswer>;
  /** What was to be done at the address is done. */
  completed(id: string): void;
  /** The user's time is not the server's: stops the clock of the call until the returned function is called. */
  pause(): () => void;
  /** Something the model should read beside the result. */
  note(text: string): void;
}

export interface Elicitations {
  /** Runs `work`, during which the call can be asked. */
  during<T>(call: ElicitingCall, work: () => Promise<T>): Promise<T>;
  /** Asks whoever made the call. Never rejects: what cannot be asked is declined. */
  answer(
    params: ElicitRequestFormParams | ElicitRequestURLParams,
    signal: AbortSignal,
  ): Promise<ElicitationAnswer>;
  /** The server says that what it had asked for at an address is done. */
  completed(elicitationId: string): void;
}

/** Addresses remembered for their completion; older ones are forgotten. */
const mostOpen = 100;

/** What one server asks goes to the session whose call it is working on. */
export function createElicitations({ server, log }: { server: string; log: Log }): Elicitations {
  const calls = new Set<ElicitingCall>();
  /** Calls that wait for an answer. */
  const asked = new Set<ElicitingCall>();
  const open = new Map<string, () => void>();
  let count = 0;

  const refused = (
    asked: Iterable<ElicitingCall>,
    why: string,
    action: "decline" | "cancel" = "decline",
  ): ElicitationAnswer => {
    log("warn", "a question of an MCP server was not answered", { server, why });
    for (const call of asked)
      call.note(`[The MCP server ${server} wanted to ask the user something: ${why}.]`);
    return { action };
  };

  const remember = (elicitationId: string, completed: () => void) => {
    const [oldest] = open.keys();
    if (open.size >= mostOpen && oldest !== undefined) open.delete(oldest);
    open.set(elicitationId, completed);
  };

  const requestOf = (params: ElicitRequestFormParams | ElicitRequestURLParams): Elicitation => {
    const { message } = params;
    if (params.mode !== "url") return { mode: "form", server, message, schema: params.requestedSchema };
    // Servers count their requests, and two of them may count alike.
    count += 1;
    return {
      mode: "url",
      server,
      message,
      url: params.url,
      id: `${server}:${params.elicitationId}:${count}`,
    };
  };

  const ask = async (call: ElicitingCall, request: Elicitation, signal: AbortSignal) => {
    const either = AbortSignal.any([call.signal, signal]);
    const goOn = call.pause();
    asked.add(call);
    try {
      either.throwIfAborted();
      const answer = await call.elicit(request, either);
      if (answer.action === "accept" || answer.note === undefined) return answer;
      return refused([call], answer.note, answer.action);
    } catch (cause) {
      if (either.aborted) return { action: "cancel" as const };
      log("error", "a question of an MCP server could not be asked", { server, cause });
      return refused([call], "it could not be passed on", "cancel");
    } finally {
      asked.delete(call);
      goOn();
    }
  };

  return {
    async during(call, work) {
      calls.add(call);
      try {
        return await work();
      } finally {
        calls.delete(call);
      }
    },
    async answer(params, signal) {
      // Of several, the newest that waits for no answer yet: so each that asks has its clock stopped.
      const call = [...calls].filter((each) => !asked.has(each)).at(-1) ?? [...calls].at(-1);
      if (!call) return refused([], "no call of a tool is under way");
      // A question of one conversation must not be shown in another, and the protocol does not say whose it is.
      if ([...calls].some(({ sessionID }) => sessionID !== call.sessionID))
        return refused(
          calls,
          "calls of several sessions are under way, and it does not say for which it asks",
        );
      if (params.mode === "url") {
        if (!isWebAddress(params.url)) return refused([call], "the address to open is not of the web");
      } else if (asksForSecret(params.requestedSchema)) {
        return refused([call], "a form is no place for a secret");
      }
      const request = requestOf(params);
      const answer = await ask(call, request, signal);
      if (request.mode === "url" && params.mode === "url" && answer.action === "accept")
        remember(params.elicitationId, () => call.completed(request.id));
      const { action } = answer;
      return action === "accept" ? { action, content: answer.content ?? {} } : { action };
    },
    completed(elicitationId) {
      open.get(elicitationId)?.();
      open.delete(elicitationId);
    },
  };
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
