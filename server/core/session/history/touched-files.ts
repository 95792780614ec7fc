import path from "node:path";
import type { MessageWithParts, ToolPart } from "@opencode/sdk/types";
import type { FactsOf } from "../../tool/facts.js";

/** A file that a file tool wrote, or may have written. */
export interface TouchedFile {
  /** Absolute, as the tool named it. */
  file: string;
  /** State of the files before the step; absent where none was recorded. */
  before: string | undefined;
  /** Nobody recorded what came of the step: a crash cut it short. */
  unfinished: boolean;
}

/** What the file tools of these messages did by their own account, also to files that no state holds. */
export function touchedFiles(messages: MessageWithParts[], facts: FactsOf): TouchedFile[] {
  return messages.flatMap(({ info, parts }) => {
    if (info.role !== "assistant") return [];
    const begin = parts.find((part) => part.type === "step-start");
    const before = begin?.type === "step-start" ? begin.snapshot : undefined;
    const unfinished = !parts.some(({ type }) => type === "step-finish" || type === "patch");
    return parts
      .flatMap((part) =>
        part.type === "tool" && mayHaveWritten(part) ? filesWritten(part, info.path.cwd, facts) : [],
      )
      .map((file) => ({ file, before, unfinished }));
  });
}

/** The sessions of the subagents that were called: what they wrote is in their own messages. */
export function calledSessions(messages: MessageWithParts[], facts: FactsOf): string[] {
  return messages.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      if (part.type !== "tool" || !facts(part.tool).delegates || !("metadata" in part.state)) return [];
      const { sessionId } = part.state.metadata ?? {};
      return typeof sessionId === "string" ? [sessionId] : [];
    }),
  );
}

/** A call that failed wrote nothing, unless it was interrupted. */
function mayHaveWritten({ state }: ToolPart): boolean {
  return state.status === "error" ? state.metadata?.interrupted === true : state.status !== "pending";
}

/** The files that a call writes, absolute and each once. */
export function filesWritten({ tool, state: { input } }: ToolPart, cwd: string, facts: FactsOf): string[] {
  try {
    const named = facts(tool).writes?.(input) ?? [];
    return [...new Set(named.map((file) => path.resolve(cwd, file)))];
  } catch {
    // Its input means nothing: then nothing was written.
    return [];
  }
}
