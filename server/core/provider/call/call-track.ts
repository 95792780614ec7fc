import { isPlainObject } from "../credentials/secrets.js";
import type { ModelEvent } from "../model.js";
import { parseJson } from "../refusal/words.js";

type Call = Extract<ModelEvent, { type: "tool-call" }>;

/** Follows the calls of one answer: gives each an id of its own, and holds back those that may have been cut. */
export interface CallTrack {
  start(givenID: string, tool: string): ModelEvent[];
  delta(givenID: string, delta: string): ModelEvent[];
  /** A call that is begun, with its arguments so far, unless that has been told. */
  begin(givenID: string, tool: string, input: string): ModelEvent[];
  call(given: Call): ModelEvent[];
  result(givenID: string, output: string, failed: boolean): ModelEvent[];
  /** Something else was written: what came before it is not the end. */
  other(): void;
  /** Once the answer has ended whole: what was held back, with a mark on the one call that a limit cut. */
  release(options: { limited: boolean }): ModelEvent[];
  /** Whether some call was begun, or cannot be read, in an answer that broke off. */
  hasOpen(): boolean;
  /** Whether some call was passed on. */
  hasCalls(): boolean;
}

/** `offered`: the tools that the request had. A call of another one may be of the provider's own, as its result tells. */
export function createCallTrack(offered: readonly string[]): CallTrack {
  const known = new Set(offered.map((name) => name.toLowerCase()));
  const used = new Set<string>();
  /** Ours by theirs, the latest of each. */
  const current = new Map<string, string>();
  const open = new Map<string, { tool: string; raw: string }>();
  const held: Call[] = [];
  let passed = 0;
  let last: string | undefined;

  /** Some servers give every call the same id, or none. */
  function fresh(givenID: string): string {
    const base = givenID === "" ? "call" : givenID;
    let id = base;
    for (let at = 2; used.has(id) || id === ""; at++) id = `${base}_${at}`;
    used.add(id);
    current.set(givenID, id);
    return id;
  }
  const openID = (givenID: string) => {
    const id = current.get(givenID);
    return id !== undefined && open.has(id) ? id : undefined;
  };
  const pass = (call: Call): ModelEvent[] => {
    if (!call.executed) passed += 1;
    return [call];
  };

  const start = (givenID: string, tool: string): ModelEvent[] => {
    const callID = fresh(givenID);
    open.set(callID, { tool, raw: "" });
    last = callID;
    return [{ type: "tool-input-start", callID, tool: nameOf(tool) }];
  };
  const extend = (givenID: string, delta: string): ModelEvent[] => {
    const callID = openID(givenID);
    const call = callID === undefined ? undefined : open.get(callID);
    if (callID === undefined || !call || delta === "") return [];
    call.raw += delta;
    return [{ type: "tool-input-delta", callID, delta }];
  };

  return {
    start,
    delta: extend,
    begin: (givenID, tool, input) =>
      openID(givenID) === undefined ? [...start(givenID, tool), ...extend(givenID, input)] : [],
    call(given) {
      const begunID = openID(given.callID);
      const callID = begunID ?? fresh(given.callID);
      open.delete(callID);
      last = callID;
      const tool = nameOf(given.tool);
      const begun: ModelEvent[] = begunID === undefined ? [{ type: "tool-input-start", callID, tool }] : [];
      const call = { ...given, callID, tool };
      const isOurs = known.has(tool.toLowerCase()) && isWhole(given.input);
      if (given.executed || isOurs) return [...begun, ...pass(call)];
      held.push(call);
      return begun;
    },
    result(givenID, output, failed) {
      const callID = current.get(givenID) ?? givenID;
      const result: ModelEvent = { type: "tool-result", callID, output, failed };
      const at = held.findIndex((call) => call.callID === callID);
      // Who has the result has run it, whether the call said so or not.
      return [...held.splice(at, at < 0 ? 0 : 1).map((call) => ({ ...call, executed: true })), result];
    },
    other() {
      last = undefined;
    },
    release({ limited }) {
      const unfinished = [...open].map(
        ([callID, { tool, raw }]): Call => ({
          type: "tool-call",
          callID,
          tool: nameOf(tool),
          input: raw,
        }),
      );
      open.clear();
      const cut = (call: Call) =>
        limited && ((call.callID === last && !isWhole(call.input)) || unfinished.includes(call));
      return [...held.splice(0), ...unfinished].flatMap((call) =>
        pass(cut(call) ? { ...call, cut: true } : call),
      );
    },
    hasOpen: () => open.size > 0 || held.some(({ input }) => !isReadable(input)),
    hasCalls: () => passed > 0 || held.length > 0 || open.size > 0,
  };
}

/** A call of nothing is still a call; the model is told what it did. */
function nameOf(tool: string): string {
  return tool.trim() === "" ? "invalid" : tool;
}

/** Whether arguments are certainly all there: an answer that is cut right behind a call's name has none. */
function isWhole(input: string): boolean {
  const value = parseJson(input);
  return isPlainObject(value) && Object.keys(value).length > 0;
}

function isReadable(input: string): boolean {
  return input.trim() === "" || parseJson(input) !== undefined;
}
