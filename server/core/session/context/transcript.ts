import type { MessageWithParts, Part } from "@opencode/sdk/types";
import { cutText } from "../../base/cut-text.js";
import { estimateText } from "../compaction/overflow.js";

/** Characters of each tool output that are kept, tried from the first on until the whole fits. */
const outputCaps = [20_000, 5_000, 1_500, 400];
const charsPerToken = 4;
const gap = "\n\n[… left out: the conversation is too long …]\n\n";

/**
 * A conversation as plain text, so that every provider takes it whatever tools it called. Fits `budget` tokens: long
 * tool outputs are cut first, then the middle goes.
 */
export function transcript(messages: MessageWithParts[], budget: number): string {
  let text = "";
  for (const cap of outputCaps) {
    text = messages.flatMap((message) => written(message, cap)).join("\n\n");
    if (estimateText(text) <= budget) return text;
  }
  const room = Math.max(0, budget * charsPerToken - gap.length);
  const head = Math.floor(room / 3);
  return `${cutText(text, head)}${gap}${cutText(text, room - head, "tail")}`;
}

function written({ info, parts }: MessageWithParts, cap: number): string[] {
  const who = info.role === "user" ? "User" : "Assistant";
  return parts.flatMap((part) => {
    const said = textOf(part, cap);
    return said === undefined || said.trim() === "" ? [] : [`[${label(part, who)}]\n${said}`];
  });
}

function label(part: Part, who: string): string {
  return part.type === "tool" ? `Tool ${part.tool}` : who;
}

function textOf(part: Part, cap: number): string | undefined {
  switch (part.type) {
    case "text":
      return part.ignored ? undefined : part.text;
    case "file":
      return `(attached: ${part.filename ?? "a file"}, ${part.mime})`;
    case "subtask":
      return `(handed to the agent ${part.agent}) ${part.prompt}`;
    case "tool":
      return `${cut(JSON.stringify(part.state.input), cap)}\n-> ${resultOf(part.state, cap)}`;
    default:
      return undefined;
  }
}

function resultOf(state: Extract<Part, { type: "tool" }>["state"], cap: number): string {
  if (state.status === "error") return `failed: ${cut(state.error, cap)}`;
  if (state.status !== "completed") return "(interrupted)";
  return state.time.compacted === undefined ? cut(state.output, cap) : "(output no longer kept)";
}

function cut(text: string, cap: number): string {
  if (text.length <= cap) return text;
  const half = Math.floor(cap / 2);
  return `${cutText(text, half)}\n[… ${text.length - 2 * half} characters left out …]\n${cutText(text, half, "tail")}`;
}
