import type { Event, Part, PermissionRequest, QuestionRequest } from "@opencode/sdk/types";
import type { Output } from "./output.js";

/** What the agent waits for somebody to say. */
export interface Asked {
  permission(request: PermissionRequest): void;
  question(request: QuestionRequest): void;
  /** It has been said, here or elsewhere. */
  settled(id: string): void;
}

export interface Followed {
  /** Resolves when the session has nothing more to do. */
  idle(): Promise<void>;
  /** Whether something of it failed. */
  failed(): boolean;
  /** Takes what an event said; its order is that of the stream. */
  take(event: Event): void;
}

/** Shows what becomes of a session, by the events of its directory. */
export function follow(sessionID: string, output: Output, asked: Asked): Followed {
  /** The session and those of its subagents, which ask for themselves. */
  const family = new Set([sessionID]);
  /** Messages of the agent: what users say is not shown to them. */
  const answers = new Set<string>();
  const thoughts = new Set<string>();
  const shown = new Set<string>();
  const waiting = new Set<() => void>();
  let isIdle = false;
  let failures = 0;

  function showPart(part: Part): void {
    if (part.sessionID !== sessionID || !answers.has(part.messageID)) return;
    if (part.type === "reasoning") thoughts.add(part.id);
    if (shown.has(part.id) || !isWhole(part)) return;
    shown.add(part.id);
    output.part(part);
  }

  return {
    failed: () => failures > 0,
    async idle() {
      if (!isIdle) await new Promise<void>((resolve) => waiting.add(resolve));
    },
    take(event) {
      switch (event.type) {
        case "session.created":
          if (event.properties.info.parentID && family.has(event.properties.info.parentID))
            family.add(event.properties.info.id);
          break;
        case "message.updated":
          if (event.properties.info.role === "assistant" && event.properties.info.sessionID === sessionID)
            answers.add(event.properties.info.id);
          break;
        case "message.part.delta": {
          const { messageID, partID, delta, field } = event.properties;
          if (field === "text" && answers.has(messageID) && !shown.has(partID))
            output.delta({ id: partID, thinking: thoughts.has(partID) }, delta);
          break;
        }
        case "message.part.updated":
          showPart(event.properties.part);
          break;
        case "permission.asked":
          if (family.has(event.properties.sessionID)) asked.permission(event.properties);
          break;
        case "question.asked":
          if (family.has(event.properties.sessionID)) asked.question(event.properties);
          break;
        case "permission.replied":
        case "question.replied":
        case "question.rejected":
          asked.settled(event.properties.requestID);
          break;
        case "session.error":
          if (event.properties.sessionID !== sessionID || !event.properties.error) break;
          failures += 1;
          output.error(event.properties.error);
          break;
        case "session.status":
          // Who waits for a provider that is down wants to know that.
          if (family.has(event.properties.sessionID) && event.properties.status.type === "retry")
            output.retry(event.properties.status);
          if (event.properties.sessionID === sessionID) isIdle = event.properties.status.type === "idle";
          if (!isIdle) break;
          for (const resolve of waiting) resolve();
          waiting.clear();
          break;
      }
    },
  };
}

function isWhole(part: Part): boolean {
  if (part.type === "text" || part.type === "reasoning") return part.time?.end !== undefined;
  if (part.type === "tool") return part.state.status === "completed" || part.state.status === "error";
  return true;
}
