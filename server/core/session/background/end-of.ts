import type { MessageWithParts } from "@opencode/sdk/types";
import { taskText } from "../../tool/builtin/task-text.js";

/** What is told of a subagent's end. */
export interface End {
  text: string;
  /** Somebody stopped it, or its server ended: nobody waits for what would follow. */
  interrupted: boolean;
}

export async function endOf(childID: string, ended: Promise<MessageWithParts>): Promise<End> {
  let answer: MessageWithParts;
  try {
    answer = await ended;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { text: taskText(childID, "error", why), interrupted: true };
  }
  const { info, parts } = answer;
  const failed = info.role === "assistant" ? info.error : undefined;
  const said = parts.findLast((part) => part.type === "text")?.text ?? "";
  if (!failed) return { text: taskText(childID, "completed", said), interrupted: false };
  const why = "message" in failed.data ? `${failed.name}: ${String(failed.data.message)}` : failed.name;
  return { text: taskText(childID, "error", why), interrupted: failed.name === "MessageAbortedError" };
}
