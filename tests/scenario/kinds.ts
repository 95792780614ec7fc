import path from "node:path";
import type { Event, Message, Part, Session } from "@opencode/sdk/types";

/** What one act told: for each session, by its title, and for the folder itself ("-"), one line an event, in order. */
export type Kinds = Record<string, string[]>;

/** Tells the state of things rather than what happened in the session, at moments that differ from run to run. */
const noise =
  /^(server\.|plugin\.|catalog\.|reference\.|integration\.|file\.watcher\.|project\.|lsp\.|mcp\.|vcs\.|installation\.)/;

/** Turns events into kinds. Keeps the sessions as they were last told, so it must be given the acts in order. */
export function createKinds(directory: string, root: string) {
  const sessions = new Map<string, Session>();
  const nameOf = (id: string) =>
    id === root ? "root" : (sessions.get(id)?.title.replace(/ \(.*/, "") ?? "?");
  const relative = (file: string) => path.relative(directory, file) || ".";

  const line = (event: Event): string => {
    switch (event.type) {
      case "session.created":
      case "session.updated": {
        const { info } = event.properties;
        const before = sessions.get(info.id);
        sessions.set(info.id, info);
        return [event.type, ...(before ? changed(before, info) : [])].join(" ");
      }
      case "session.status":
        return `session.status ${event.properties.status.type}`;
      case "session.error":
        return `session.error ${event.properties.error?.name}`;
      case "session.diff":
        return ["session.diff", ...event.properties.diff.map(({ file, status }) => `${file}:${status}`)].join(
          " ",
        );
      case "message.created":
      case "message.updated":
        return `${event.type} ${messageKind(event.properties.info)}`;
      case "message.part.updated":
        return `part ${partKind(event.properties.part, relative)}`;
      case "message.part.delta":
        return "delta";
      case "permission.asked":
        return `${event.type} ${event.properties.permission}`;
      case "permission.replied":
        return `${event.type} ${event.properties.reply}`;
      case "todo.updated":
        return `${event.type} ${event.properties.todos.map(({ status }) => status).join(" ")}`;
      case "file.edited":
        return `${event.type} ${relative(event.properties.file)}`;
      default:
        return event.type;
    }
  };

  return (events: Event[]): Kinds => {
    const kinds: Kinds = {};
    for (const event of events) {
      if (noise.test(event.type)) continue;
      const { sessionID, info } = event.properties as { sessionID?: string; info?: Session };
      const id = sessionID ?? info?.id;
      const text = line(event);
      // A session that is no part of the story: the client's mark in the stream.
      if (id !== undefined && id !== root && !sessions.get(id)?.parentID) continue;
      const lane = id === undefined ? "-" : nameOf(id);
      const lines = kinds[lane] ?? [];
      kinds[lane] = lines;
      // How often a part that grows is told of is a matter of timing.
      if (lines.at(-1) !== text || !/^delta$| running$/.test(text)) lines.push(text);
    }
    return kinds;
  };
}

const told: (keyof Session)[] = [
  "title",
  "agent",
  "model",
  "summary",
  "revert",
  "cost",
  "tokens",
  "permission",
];

/** The properties that are not what they were. */
function changed(before: Session, now: Session): string[] {
  return told.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
}

function messageKind(info: Message): string {
  if (info.role === "user") return info.summary ? "user summed" : "user";
  const words = ["assistant"];
  if (info.summary) words.push("summary");
  if (info.finish) words.push(info.finish);
  if (info.error) words.push(info.error.name);
  if (info.time.completed !== undefined) words.push("completed");
  return words.join(" ");
}

function partKind(part: Part, relative: (file: string) => string): string {
  switch (part.type) {
    case "tool":
      return `${part.tool} ${part.state.status}`;
    case "text":
    case "reasoning":
      return [part.type, ...(part.time?.end !== undefined ? ["end"] : [])].join(" ");
    case "step-finish":
      return `step-finish ${part.reason}`;
    case "patch":
      return `patch ${part.files.map(relative).sort().join(" ")}`;
    case "compaction":
      return `compaction ${part.auto ? "auto" : "asked"}`;
    default:
      return part.type;
  }
}
