import type { Part } from "@opencode/sdk/types";
import { isOpen } from "../store/open-part.js";

/** Ends the parts that are still open, in place, and gives back those; `why` is what a call that did not end is told. */
export function closeOpenParts(parts: readonly Part[], why: string): Part[] {
  return parts.filter((part) => close(part, why));
}

function close(part: Part, why: string): boolean {
  if (!isOpen(part)) return false;
  const now = Date.now();
  if (part.type === "text" || part.type === "reasoning") {
    part.time = { start: now, ...part.time, end: Math.max(now, part.time?.start ?? 0) };
  } else if (part.type === "tool") {
    const { state } = part;
    const start = state.status === "running" ? state.time.start : now;
    part.state = {
      status: "error",
      input: state.input,
      error: why,
      metadata: { ...(state.status === "running" && state.metadata), interrupted: true },
      time: { start, end: Math.max(now, start) },
    };
  }
  return true;
}
