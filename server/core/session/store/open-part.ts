import type { Part } from "@opencode/sdk/types";

export interface OpenPart {
  directory: string;
  project: string | undefined;
  part: Part;
}

/** Whether the part is still growing, or its tool not done. */
export function isOpen(part: Part): boolean {
  if (part.type === "text") return part.time !== undefined && part.time.end === undefined && !part.synthetic;
  if (part.type === "reasoning") return part.time.end === undefined;
  if (part.type === "tool") return part.state.status === "pending" || part.state.status === "running";
  return false;
}
