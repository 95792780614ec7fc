import type { HookOutput } from "../base/plugin-hooks.js";
import type { HistoryChange, HistoryLeft, HookAnswer } from "./protocol.js";

type History = HookOutput["experimental.chat.messages.transform"];

export interface HistoryMirror {
  /** Has plugins change a history by telling them only of what they have not seen. */
  ask(history: History, send: (change: HistoryChange) => Promise<HistoryLeft>): Promise<HookAnswer>;
}

/** Sessions of which it is known what has been told; the one used longest ago goes first. */
const most = 64;

/** `tooLong` is told, once, that one is too long to be sent. */
export function createHistoryMirror(options: { tooLong(): void }): HistoryMirror {
  /** By session, then by id: a number for what a message was. */
  const told = new Map<string, ReadonlyMap<string, number>>();
  const numbers = new WeakMap<object, number>();
  let last = 0;
  let toldTooLong = false;

  const numberOf = (message: object) => {
    const known = numbers.get(message) ?? ++last;
    numbers.set(message, known);
    return known;
  };

  return {
    async ask({ messages }, send) {
      const session = messages[0]?.info.sessionID ?? "";
      const ids = messages.map(({ info }) => info.id);
      const now = new Map(messages.map((message) => [message.info.id, numberOf(message)]));
      const whole = { session, ids, put: messages };
      const seen = told.get(session);
      const put = messages.filter(({ info }) => seen?.get(info.id) !== now.get(info.id));
      let left = await send({ session, ids, put });
      if (left.type === "missing") left = await send(whole);
      told.delete(session);
      if (left.type === "missing") return { same: true };
      // From here on they have them.
      told.set(session, now);
      const [oldest] = told.keys();
      if (told.size > most && oldest !== undefined) told.delete(oldest);
      if (left.type === "too long" && !toldTooLong) options.tooLong();
      toldTooLong ||= left.type === "too long";
      if (left.type !== "changed") return { same: true };
      const own = new Map<string, unknown>(messages.map((message) => [message.info.id, message]));
      const changed = left.messages.map((one) => ("keep" in one ? own.get(one.keep) : one.message));
      return { same: false, output: { messages: changed } };
    },
  };
}
