import { asObject } from "../../tool/child/serve-requests.js";
import type { HistoryChange, HistoryLeft, HookAnswer } from "../protocol.js";

/** Sessions whose messages are kept; the one used longest ago goes first. */
const most = 64;
/** Characters of JSON of a history that plugins may still have. */
const usualLongest = 20 * 1024 * 1024;

/** The histories of sessions as the server last told of them, message by message as text. */
export function createHistories({ longest = usualLongest } = {}): {
  /** Runs `change` on a history of its own, so that what it does to that is forgotten. */
  run(
    given: HistoryChange,
    change: (output: { messages: unknown[] }) => Promise<HookAnswer>,
  ): Promise<HistoryLeft>;
} {
  const sessions = new Map<string, Map<string, string>>();

  const take = ({ session, ids, put }: HistoryChange): Map<string, string> => {
    const before = sessions.get(session);
    const fresh = new Map(put.map((message) => [message.info.id, JSON.stringify(message)]));
    const texts = new Map<string, string>();
    for (const id of ids) {
      const text = fresh.get(id) ?? before?.get(id);
      if (text !== undefined) texts.set(id, text);
    }
    sessions.delete(session);
    sessions.set(session, texts);
    const [oldest] = sessions.keys();
    if (sessions.size > most && oldest !== undefined) sessions.delete(oldest);
    return texts;
  };

  return {
    async run(given, change) {
      const texts = take(given);
      const history = given.ids.map((id) => texts.get(id));
      if (!history.every((text) => text !== undefined)) return { type: "missing" };
      if (history.reduce((sum, text) => sum + text.length, 0) > longest) return { type: "too long" };
      const answer = await change({ messages: history.map((text) => JSON.parse(text) as unknown) });
      if (answer.same) return { type: "same" };
      const { messages } = asObject(answer.output);
      return {
        type: "changed",
        messages: (Array.isArray(messages) ? messages : []).map((message: unknown) => {
          const id = String(asObject(asObject(message).info).id);
          return texts.has(id) && texts.get(id) === JSON.stringify(message) ? { keep: id } : { message };
        }),
      };
    },
  };
}
