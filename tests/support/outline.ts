import type { Event, Message, MessageWithParts, Part } from "@opencode/sdk/types";

/**
 * A turn's events in a form that is easy to compare: one line each, deltas in a row as one. What is seen on disk comes in
 * its own time.
 */
export function outline(events: Event[]): string[] {
  const told = events.filter(({ type }) => type !== "file.watcher.updated");
  return told.map(line).filter((one, at, all) => one !== "delta" || all[at - 1] !== "delta");
}

function line(event: Event): string {
  switch (event.type) {
    case "message.created":
    case "message.updated":
      return `${event.type} ${messageState(event.properties.info)}`;
    case "message.part.updated":
      return `part ${partState(event.properties.part)}`;
    case "message.part.delta":
      return "delta";
    case "session.status":
      return `status ${event.properties.status.type}`;
    case "session.error":
      return `session.error ${event.properties.error?.name}`;
    case "permission.replied":
      return `permission.replied ${event.properties.reply}`;
    default:
      return event.type;
  }
}

function messageState(info: Message): string {
  if (info.role === "user") return info.summary ? "user summed" : "user";
  if (info.error) return `assistant ${info.error.name}`;
  return info.time.completed === undefined ? "assistant" : `assistant ${info.finish}`;
}

function partState(part: Part): string {
  if (part.type === "tool") return `${part.tool} ${part.state.status}`;
  if (part.type === "step-start" && part.snapshot !== undefined) return "step-start snapshot";
  const ended = (part.type === "text" || part.type === "reasoning") && part.time?.end !== undefined;
  return ended ? `${part.type} end` : part.type;
}

/** The conversation as a client that only reads events has it, oldest message first. */
export function fold(events: Event[]): MessageWithParts[] {
  const messages = new Map<string, { info: Message; parts: Map<string, Part> }>();
  const partsOf = (messageID: string) => {
    const message = messages.get(messageID);
    if (!message) throw new Error(`an event of ${messageID} came before the message`);
    return message.parts;
  };
  for (const event of events) {
    switch (event.type) {
      case "message.created":
      case "message.updated": {
        const { info } = event.properties;
        const parts = messages.get(info.id)?.parts ?? new Map<string, Part>();
        messages.set(info.id, { info, parts });
        break;
      }
      case "message.part.updated": {
        const part = structuredClone(event.properties.part);
        partsOf(part.messageID).set(part.id, part);
        break;
      }
      case "message.part.delta": {
        const { messageID, partID, delta } = event.properties;
        const part = partsOf(messageID).get(partID);
        if (part?.type !== "text" && part?.type !== "reasoning")
          throw new Error(`a delta of ${partID} came before the part`);
        part.text += delta;
        break;
      }
      case "message.part.removed":
        partsOf(event.properties.messageID).delete(event.properties.partID);
        break;
      case "message.removed":
        messages.delete(event.properties.messageID);
    }
  }
  const sorted = [...messages.values()].sort(
    (a, b) => a.info.time.created - b.info.time.created || (a.info.id < b.info.id ? -1 : 1),
  );
  return sorted.map(({ info, parts }) => ({
    info,
    parts: [...parts.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}
