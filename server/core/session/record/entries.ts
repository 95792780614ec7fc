import type { Message, Part, Session } from "@opencode/sdk/types";
import { newID } from "../../base/ids.js";
import type { EventDraft } from "../../storage/journal.js";
import type { RecordEntry } from "../../storage/tables/session-record.js";

/** What is recorded of a session, each of which a door may tell in words of its own. */
export type RecordKind =
  /** A prompt is stored; the model reads it. */
  | "said"
  | "read"
  /** A model call begins, ends, fails. */
  | "step"
  | "stepped"
  | "failed"
  | "text"
  | "text-ended"
  | "reasoning"
  | "reasoning-ended"
  /** A call of a tool is being written, is written, runs, is done, failed. */
  | "call"
  | "call-written"
  | "call-run"
  | "call-done"
  | "call-failed"
  | "compacting"
  | "compacted"
  | "agent"
  | "model"
  | "moved"
  | "reverted"
  | "unreverted"
  | "settled";

export interface Entry extends RecordEntry {
  kind: RecordKind;
}

/** What an event tells that is to be kept of its session. What it repeats of earlier ones is recorded once. */
export function entriesOf(event: EventDraft): { sessionID: string; entries: Entry[] } | undefined {
  const { type, properties } = event as { type: string; properties: Record<string, unknown> };
  if (type === "message.part.updated") {
    const part = properties.part as Part;
    return { sessionID: part.sessionID, entries: ofPart(part) };
  }
  if (type !== "message.created" && type !== "message.updated") return undefined;
  const info = properties.info as Message;
  const parts = (properties.parts as Part[] | undefined) ?? [];
  const isNew = type === "message.created";
  return { sessionID: info.sessionID, entries: isNew ? ofNew(info, parts) : ofMessage(info) };
}

function about(kind: RecordKind, messageID: string, subject = messageID): Entry {
  return { kind, subject, messageID };
}

function ofNew(info: Message, parts: Part[]): Entry[] {
  const own =
    info.role === "assistant"
      ? [about("read", info.parentID)]
      : parts.some(({ type }) => type === "compaction")
        ? []
        : [about("said", info.id)];
  return [...own, ...parts.flatMap(ofPart), ...ofMessage(info)];
}

function ofMessage(info: Message): Entry[] {
  // What joins a turn is read by the next call of it.
  if (info.role === "user") return info.continues === undefined ? [] : [about("read", info.id)];
  if (info.error) return [about("failed", info.id)];
  return info.summary && info.time.completed !== undefined ? [about("compacted", info.id)] : [];
}

function ofPart(part: Part): Entry[] {
  const note = (...kinds: RecordKind[]) => kinds.map((kind) => about(kind, part.messageID, part.id));
  switch (part.type) {
    case "step-start":
      return note("step");
    case "step-finish":
      return note("stepped");
    case "compaction":
      return note("compacting");
    case "text":
      // Those of a prompt are part of what was said.
      if (!part.time || part.synthetic) return [];
      return part.time.end === undefined ? note("text") : note("text", "text-ended");
    case "reasoning":
      return part.time.end === undefined ? note("reasoning") : note("reasoning", "reasoning-ended");
    case "tool":
      return note(...callKinds[part.state.status]);
    default:
      return [];
  }
}

const callKinds: Record<Extract<Part, { type: "tool" }>["state"]["status"], RecordKind[]> = {
  pending: ["call"],
  running: ["call", "call-written", "call-run"],
  completed: ["call", "call-written", "call-run", "call-done"],
  error: ["call", "call-written", "call-failed"],
};

/** What a change of a session means beyond its fields. */
export function changesOf(before: Session, after: Session): Entry[] {
  const place = (session: Session) => `${session.directory}\n${session.workspaceID ?? ""}`;
  if (place(before) === place(after)) return [];
  return [own("moved", { directory: after.directory, workspaceID: after.workspaceID, path: after.path })];
}

/** One that is about no message. */
export function own(kind: RecordKind, data: Record<string, unknown> = {}): Entry {
  return { kind, subject: newID("msg"), messageID: "", data };
}
