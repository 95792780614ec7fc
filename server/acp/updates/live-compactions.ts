import type { AssistantMessage } from "@opencode/sdk/types";
import type { SessionUpdate } from "../../gen/acp/types.gen.js";

/** The condensing of one session's history, for clients that show it as such. */
export interface LiveCompactions {
  /** Takes the message that becomes the summary, each time it changes. */
  message(info: AssistantMessage): void;
  /** A piece of the summary. */
  text(info: AssistantMessage, text: string): void;
  /** What was written of the summary does not count: it is written anew. */
  again(info: AssistantMessage): void;
  /** The history is condensed. */
  completed(): void;
  rest(): void;
}

export function createLiveCompactions(send: (update: SessionUpdate) => void): LiveCompactions {
  /** Messages that have been told of. */
  const known = new Set<string>();
  let open: { compactionId: string; messageID: string } | undefined;

  return {
    message({ id, parentID, error }) {
      if (!known.has(id)) {
        known.add(id);
        open = { compactionId: parentID, messageID: id };
        send({ sessionUpdate: "compaction_update", compactionId: parentID, status: "in_progress" });
      }
      // That its message is complete is not yet that the history is condensed: the summary may be empty.
      if (!error || open?.messageID !== id) return;
      const cancelled = error.name === "MessageAbortedError";
      send({
        sessionUpdate: "compaction_update",
        compactionId: parentID,
        status: cancelled ? "cancelled" : "failed",
        ...(!cancelled && { error: String("message" in error.data ? error.data.message : error.name) }),
      });
      open = undefined;
    },
    text({ parentID }, text) {
      send({
        sessionUpdate: "compaction_summary_chunk",
        compactionId: parentID,
        content: { type: "text", text },
      });
    },
    again({ parentID }) {
      send({
        sessionUpdate: "compaction_update",
        compactionId: parentID,
        status: "in_progress",
        summary: [],
      });
    },
    completed() {
      if (!open) return;
      const { compactionId } = open;
      open = undefined;
      send({ sessionUpdate: "compaction_update", compactionId, status: "completed" });
    },
    rest() {
      known.clear();
      open = undefined;
    },
  };
}
