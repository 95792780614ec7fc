import type { AssistantMessage, MessageWithParts, Part } from "@opencode/sdk/types";
import { newID } from "../../base/ids.js";

/** Makes copies with ids of their own that point at each other; what is left open in one is closed, for this reason. */
export function copier(
  originals: readonly MessageWithParts[],
  cutShort: string,
): (original: MessageWithParts) => MessageWithParts {
  const ids = new Map(originals.map(({ info }) => [info.id, newID("msg")]));
  const renamed = (id: string) => ids.get(id) ?? id;
  return (original) => {
    const { info, parts } = structuredClone(original);
    info.id = renamed(info.id);
    if (info.role === "user" && info.continues !== undefined) info.continues = renamed(info.continues);
    if (info.role === "assistant") {
      info.parentID = renamed(info.parentID);
      closeMessage(info, cutShort);
    }
    return { info, parts: parts.map((part) => copyPart(part, { messageID: info.id, renamed, cutShort })) };
  };
}

function closeMessage(info: AssistantMessage, cutShort: string): void {
  if (info.time.completed !== undefined) return;
  info.time.completed = Date.now();
  info.error ??= { name: "MessageAbortedError", data: { message: cutShort } };
}

function copyPart(
  part: Part,
  { messageID, renamed, cutShort }: { messageID: string; renamed(id: string): string; cutShort: string },
): Part {
  part.id = newID("prt");
  part.messageID = messageID;
  if (part.type === "compaction" && part.tail_start_id !== undefined) {
    part.tail_start_id = renamed(part.tail_start_id);
  }
  if ((part.type === "text" || part.type === "reasoning") && part.time) part.time.end ??= Date.now();
  if (part.type !== "tool") return part;
  const { state } = part;
  if (state.status === "completed") {
    for (const file of state.attachments ?? []) Object.assign(file, { id: newID("prt"), messageID });
  } else if (state.status !== "error") {
    const now = Date.now();
    const start = state.status === "running" ? state.time.start : now;
    const metadata = { ...(state.status === "running" && state.metadata), interrupted: true };
    part.state = {
      status: "error",
      input: state.input,
      error: cutShort,
      metadata,
      time: { start, end: now },
    };
  }
  return part;
}

/** The same message in another session. */
export function moved({ info, parts }: MessageWithParts, sessionID: string): MessageWithParts {
  info.sessionID = sessionID;
  for (const part of parts) {
    part.sessionID = sessionID;
    if (part.type !== "tool" || part.state.status !== "completed") continue;
    for (const file of part.state.attachments ?? []) file.sessionID = sessionID;
  }
  return { info, parts };
}
