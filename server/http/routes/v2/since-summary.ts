import type { MessageWithParts } from "@opencode/sdk/types";
import type { SessionsRead } from "../../../core/session/reads.js";

const page = 100;

/**
 * The messages from the last summary on, or all where there is none: what comes before it need not be read. Prompts that
 * were sent before it and answered behind it are among them.
 */
export async function sinceSummary(
  messages: Pick<SessionsRead["messages"], "list">,
  sessionID: string,
): Promise<MessageWithParts[]> {
  let found: MessageWithParts[] = [];
  for (let before: string | undefined; ; ) {
    const read = await messages.list(sessionID, { limit: page, ...(before !== undefined && { before }) });
    found = [...read.messages, ...found];
    before = read.next;
    if (before === undefined || isWhole(found)) return found;
  }
}

function isWhole(found: readonly MessageWithParts[]): boolean {
  const last = found.findLastIndex(
    ({ info }) =>
      info.role === "assistant" && info.summary && info.time.completed !== undefined && !info.error,
  );
  if (last < 0) return false;
  const known = new Set(found.map(({ info }) => info.id));
  return found.slice(last + 1).every(({ info }) => info.role === "user" || known.has(info.parentID));
}
