import type { Message, MessageWithParts, Part } from "@opencode/sdk/types";
import { inside, nameBelow } from "../../system/files/inside.js";
import type { FactsOf } from "../../tool/facts.js";
import { filesWritten } from "./touched-files.js";

/** What one step did to files: the states before and after it, and which files it was. */
export interface RecordedStep {
  before: string;
  /** Absent when the step was cut short before the state after it was known. */
  after: string | undefined;
  /** Relative to the root, with `/`. */
  files: string[];
}

/** The recorded file changes of messages, in their order; files outside the root are left out. */
export function recordedSteps(messages: MessageWithParts[], root: string, facts: FactsOf): RecordedStep[] {
  return messages.flatMap(({ info, parts }) => {
    const unfinished = unfinishedStep(info, parts, facts);
    if (unfinished) return [{ ...unfinished, files: below(root, unfinished.files) }];
    const after = parts.reduce<string | undefined>((found, part) => stateAfter(part) ?? found, undefined);
    return parts.flatMap((part) =>
      part.type === "patch" ? [{ before: part.hash, after, files: below(root, part.files) }] : [],
    );
  });
}

/**
 * A step that a crash cut short has only the state before it; the files are those that its tools were told to change.
 * What a command did then is not known.
 */
function unfinishedStep(info: Message, parts: Part[], facts: FactsOf): RecordedStep | undefined {
  const begin = parts.find((part) => part.type === "step-start");
  if (info.role !== "assistant" || begin?.type !== "step-start" || begin.snapshot === undefined)
    return undefined;
  if (parts.some(({ type }) => type === "step-finish" || type === "patch")) return undefined;
  const files = parts.flatMap((part) =>
    part.type === "tool" ? filesWritten(part, info.path.cwd, facts) : [],
  );
  return { before: begin.snapshot, after: undefined, files };
}

function stateAfter(part: Part): string | undefined {
  return part.type === "step-finish" || part.type === "snapshot" ? part.snapshot : undefined;
}

function below(root: string, files: string[]): string[] {
  return files.flatMap((file) => {
    if (file === root || !inside(root, file)) return [];
    return [nameBelow(root, file)];
  });
}

/** For each file the state before its first change. */
export function firstStates(steps: RecordedStep[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { before, files } of steps)
    for (const file of files) if (!first.has(file)) first.set(file, before);
  return first;
}

/** For each file the state after its last change, where it is known. */
export function lastStates(steps: RecordedStep[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { after, files } of steps)
    if (after !== undefined) for (const file of files) last.set(file, after);
  return last;
}
