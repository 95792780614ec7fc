import { setImmediate as breathe } from "node:timers/promises";
import type { MessageWithParts, Session, SessionForkInput } from "@opencode/sdk/types";
import { notFound } from "../../base/errors.js";
import { scopeOf } from "../../base/scope.js";
import type { Instances } from "../../instance/instance.js";
import type { Reads } from "../../storage/database.js";
import type { EventDraft, Journal } from "../../storage/journal.js";
import { upsertMessage } from "../../storage/tables/message.js";
import { upsertPart } from "../../storage/tables/part.js";
import { readSessionServers } from "../../storage/tables/session-mcp.js";
import { cutAt } from "../context/conversation-order.js";
import type { Sessions } from "../sessions.js";
import { type Messages, messageCreated, partUpdated } from "../store/messages.js";
import { copier, moved } from "./copies.js";
import type { SessionDiff } from "./diff.js";
import { summaryOf } from "./revert.js";

export interface Forks {
  /** A new session with copies of the messages, or of those before one of them. Throws NotFoundError. */
  fork(sessionID: string, input: SessionForkInput): Promise<Session>;
}

/** Messages read, or written in one transaction, before others have their turn. */
const lot = 50;
/**
 * The most messages that a fork is told of one by one. The log holds what clients need that were away for a moment: the
 * whole of a long conversation would leave no room for anything else.
 */
const told = 500;
const cutShort = "This was still being written when the session was forked";

export function createForks(deps: {
  db: Reads;
  sessions: Sessions;
  messages: Messages;
  instances: Instances;
  journal: Journal;
  sessionDiff: SessionDiff;
}): Forks {
  const { sessions, messages, journal } = deps;
  return {
    async fork(sessionID, { messageID }) {
      const source = await sessions.get(sessionID);
      const originals = counting(await readInLots(messages, sessionID), source, messageID);
      const copyOf = copier(originals, cutShort);
      const aloud = originals.length <= told;
      const { agent, model, permission, permissionTimeout, directory } = source;
      const { additionalDirectories, systemPrompt } = source;
      const servers = await readSessionServers(deps.db, sessionID);
      const fork = await sessions.create(
        {
          title: forkTitle(source.title),
          ...(agent !== undefined && { agent }),
          ...(model !== undefined && { model }),
          ...(permission !== undefined && { permission }),
          ...(additionalDirectories && { additionalDirectories }),
          ...(systemPrompt && { systemPrompt }),
          ...(permissionTimeout !== undefined && { permissionTimeout }),
          ...(servers && { mcp: servers }),
        },
        await deps.instances.get(directory),
      );
      try {
        for (let at = 0; at < originals.length; at += lot) {
          const some = originals.slice(at, at + lot).map((message) => moved(copyOf(message), fork.id));
          await journal.commit(
            scopeOf(fork),
            aloud ? some.flatMap(copied) : [],
            some.flatMap(({ info, parts }) => [
              upsertMessage(info),
              ...parts.map((part) => upsertPart(part)),
            ]),
          );
          await breathe();
        }
        if (aloud && !source.summary) return fork;
        const summary = source.summary && summaryOf(await deps.sessionDiff.ofSession(fork));
        return await sessions.update(fork.id, (now) => ({ ...now, ...(summary && { summary }) }));
      } catch (error) {
        await sessions.remove(fork.id);
        throw error;
      }
    },
  };
}

/** Each part is told of once, by its own event: what is copied may be megabytes. */
function copied({ info, parts }: MessageWithParts): EventDraft[] {
  return [...messageCreated({ info, parts: [] }), ...parts.map(partUpdated)];
}

/** Every message, oldest first. */
async function readInLots(messages: Messages, sessionID: string): Promise<MessageWithParts[]> {
  const pages: MessageWithParts[][] = [];
  for (let before: string | undefined; ; await breathe()) {
    const page = await messages.list(sessionID, { limit: 4 * lot, ...(before !== undefined && { before }) });
    pages.push(page.messages);
    before = page.next;
    if (before === undefined) return pages.reverse().flat();
  }
}

/** The messages to copy, in the order of their times: those before the point and before a pending revert. */
function counting(
  all: MessageWithParts[],
  { revert }: Session,
  messageID: string | undefined,
): MessageWithParts[] {
  let kept = all;
  if (revert) kept = cutAt(kept, revert)?.kept ?? kept;
  if (messageID !== undefined) {
    if (!all.some(({ info }) => info.id === messageID)) throw notFound("Message", messageID);
    kept = cutAt(kept, { messageID })?.kept ?? kept;
  }
  const byID = new Map(kept.map((message) => [message.info.id, message]));
  return all.flatMap(({ info }) => byID.get(info.id) ?? []);
}

/** "Fix it" becomes "Fix it (fork #1)", and that one "Fix it (fork #2)". */
function forkTitle(title: string): string {
  const [, name = title, number = "0"] = /^(.*) \(fork #(\d{1,9})\)$/s.exec(title) ?? [];
  return `${name} (fork #${Number(number) + 1})`;
}
