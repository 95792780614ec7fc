import type { Event, Message, MessageWithParts, Part } from "@opencode/sdk/types";
import { memoise } from "../../base/memoise.js";
import { encodeCursor, spotOf } from "../store/message-rows.js";

/** The newest messages of one session, kept as they are on disk. A change puts a new object in a message's place. */
export interface KeptMessages {
  /** Oldest first. */
  list(): readonly MessageWithParts[];
  /** Older ones, read from the disk. */
  prepend(messages: MessageWithParts[]): void;
  /**
   * Takes a logged event, whose objects it keeps. `whole` tells that nothing older is on disk, so that a message that
   * is not known must be new whatever its time.
   */
  apply(event: Event, whole: boolean): void;
  /** Lets the oldest `count` go; returns the cursor by which they can be read again. */
  dropBefore(count: number): string | undefined;
  /** About how many bytes it all is. */
  bytes(): number;
}

export function createKeptMessages(): KeptMessages {
  let list: MessageWithParts[] = [];
  const byID = new Map<string, MessageWithParts>();
  const sizes = new WeakMap<MessageWithParts, number>();
  let total = 0;

  const hold = (message: MessageWithParts) => {
    let size = 0;
    for (const part of message.parts) size += sizeOfPart(part);
    sizes.set(message, size);
    total += size;
    byID.set(message.info.id, message);
    return message;
  };

  const drop = (message: MessageWithParts) => {
    total -= sizes.get(message) ?? 0;
    byID.delete(message.info.id);
  };

  const insert = (message: MessageWithParts) => {
    const at = list.findLastIndex((other) => isBefore(other.info, message.info)) + 1;
    list.splice(at, 0, hold(message));
  };

  const remove = (message: MessageWithParts) => {
    drop(message);
    list.splice(list.lastIndexOf(message), 1);
  };

  const replace = (old: MessageWithParts, next: MessageWithParts) => {
    if (old.info.time.created !== next.info.time.created) {
      remove(old);
      return insert(next);
    }
    const at = list.lastIndexOf(old);
    drop(old);
    list[at] = hold(next);
  };

  const put = (message: MessageWithParts, whole: boolean) => {
    const old = byID.get(message.info.id);
    if (old) return replace(old, message);
    const [first] = list;
    if (whole || (first && isBefore(first.info, message.info))) insert(message);
  };

  const changeParts = (messageID: string, change: (parts: Part[]) => Part[]) => {
    const old = byID.get(messageID);
    if (old) replace(old, { info: old.info, parts: change(old.parts) });
  };

  return {
    list: () => list,
    bytes: () => total,
    prepend(messages) {
      const added = messages.filter(({ info }) => !byID.has(info.id));
      list = [...added.map(hold), ...list];
    },
    apply(event, whole) {
      switch (event.type) {
        // A message that is sent again under its id is what it is now, without the parts of before.
        case "message.created": {
          const { info, parts = [] } = event.properties;
          return put({ info, parts: merged([], parts) }, whole);
        }
        case "message.updated": {
          const { info, parts = [] } = event.properties;
          return put({ info, parts: merged(byID.get(info.id)?.parts ?? [], parts) }, whole);
        }
        case "message.part.updated": {
          const { part } = event.properties;
          return changeParts(part.messageID, (parts) => merged(parts, [part]));
        }
        case "message.part.removed": {
          const { messageID, partID } = event.properties;
          return changeParts(messageID, (parts) => parts.filter(({ id }) => id !== partID));
        }
        case "message.removed": {
          const old = byID.get(event.properties.messageID);
          if (old) remove(old);
        }
      }
    },
    dropBefore(count) {
      for (const message of list.slice(0, count)) drop(message);
      list = list.slice(count);
      const [first] = list;
      return first && encodeCursor(spotOf(first));
    },
  };
}

function isBefore(a: Message, b: Message): boolean {
  return a.time.created < b.time.created || (a.time.created === b.time.created && a.id < b.id);
}

/** Parts with these in place of, or beside, what was there; by id, as they are read from the disk. */
function merged(parts: readonly Part[], changed: readonly Part[]): Part[] {
  const [only, ...others] = changed;
  if (only && others.length === 0) {
    // Nearly always: one part, among the last.
    const at = parts.findLastIndex(({ id }) => id <= only.id);
    const known = parts[at]?.id === only.id;
    return [...parts.slice(0, known ? at : at + 1), only, ...parts.slice(at + 1)];
  }
  const fresh = new Map(changed.map((part) => [part.id, part]));
  const kept = parts.filter(({ id }) => !fresh.has(id));
  return [...kept, ...fresh.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Parts are never changed: each is measured once, however often its message gets another. */
const sizeOfPart = memoise((part: Part) => 16 + sizeOf(part));

/** Bytes of a value, near enough: its texts, and a share for everything that is named. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 8;
  let sum = 0;
  for (const one of Object.values(value)) sum += 16 + sizeOf(one);
  return sum;
}
