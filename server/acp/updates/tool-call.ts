import path from "node:path";
import type { ToolPart } from "@opencode/sdk/types";
import { cutText } from "../../core/base/cut-text.js";
import { type FactsOf, namedFiles, type ToolFacts } from "../../core/tool/facts.js";
import type { ToolCall, ToolCallContent, ToolCallLocation, ToolCallStatus } from "../../gen/acp/types.gen.js";
import { fileBlock } from "./content.js";

/** A change to one file with its whole contents; `before` is undefined for a new file, `after` for one that goes. */
export interface Change {
  file: string;
  before: string | undefined;
  after: string | undefined;
}

/** Everything about a call that is known from its part, whatever its state. */
export function toolCall(part: ToolPart, directory: string, factsOf: FactsOf): ToolCall {
  const facts = factsOf(part.tool);
  return {
    toolCallId: part.id,
    name: part.tool,
    title: titleOf(part, factsOf),
    kind: facts.kind ?? "other",
    status: statusOf(part),
    locations: locationsOf(part, directory, facts),
    rawInput: rawInput(part, directory, facts),
    ...rawOutput(part),
  };
}

function statusOf({ state }: ToolPart): ToolCallStatus {
  const names = {
    pending: "pending",
    running: "in_progress",
    completed: "completed",
    error: "failed",
  } as const;
  return names[state.status];
}

/** A title says what is done to what; the tool's name is the last resort. */
export function titleOf({ tool, state }: ToolPart, factsOf: FactsOf): string {
  const given = state.status === "running" || state.status === "completed" ? state.title : undefined;
  const {
    command,
    filePath,
    path: folder,
    pattern,
    description,
    url,
    name,
  } = state.input as Record<string, unknown>;
  const made = [command, filePath, pattern, description, url, folder, name].find(
    (value): value is string => typeof value === "string" && value !== "",
  );
  const text = (factsOf(tool).namedByInput ? made || given : given || made) || tool;
  return text.length > 500 ? `${cutText(text, 499)}…` : text;
}

function rawInput({ state }: ToolPart, directory: string, { runsIn }: ToolFacts): Record<string, unknown> {
  if (!runsIn || Object.keys(state.input).length === 0) return state.input;
  return { ...state.input, cwd: path.resolve(directory, runsIn(state.input)) };
}

/** Files the call is about, absolute, in the order they come up. */
function locationsOf({ state }: ToolPart, directory: string, facts: ToolFacts): ToolCallLocation[] {
  const { input } = state;
  const { locations = namedFiles, runsIn } = facts;
  const places = runsIn ? [] : locations(input);
  if (runsIn && Object.keys(input).length > 0) places.push({ path: runsIn(input) });
  return places.map((place) => ({ ...place, path: path.resolve(directory, place.path) }));
}

function rawOutput({ state }: ToolPart): { rawOutput?: unknown } {
  if (state.status === "completed") return { rawOutput: { output: state.output, metadata: state.metadata } };
  if (state.status !== "error") return {};
  return { rawOutput: { error: state.error, ...(state.metadata && { metadata: state.metadata }) } };
}

/** What a call that has ended shows: its words, its attachments, its diffs. */
export function endContent(
  { tool, state }: ToolPart,
  changes: readonly Change[],
  factsOf: FactsOf,
): ToolCallContent[] {
  if (state.status === "error") return [textContent(state.error), ...diffs(changes)];
  if (state.status !== "completed") return [];
  const attached = (state.attachments ?? []).map(
    (file): ToolCallContent => ({ type: "content", content: fileBlock(file) }),
  );
  // The markup around what is read is for the model.
  const { display } = state.metadata as { display?: { text?: unknown } };
  const { verbatim = false } = factsOf(tool);
  const text = verbatim && typeof display?.text === "string" ? display.text : state.output;
  const shown = verbatim && attached.length === 0 ? fenced(text) : text;
  return [...(text === "" ? [] : [textContent(shown)]), ...attached, ...diffs(changes)];
}

/** In `_meta` of a diff: the file goes. */
export const goneKey = "opencode/deleted";

export function diffs(changes: readonly Change[]): ToolCallContent[] {
  return changes.map(({ file, before, after }) => ({
    type: "diff",
    path: file,
    ...(before !== undefined && { oldText: before }),
    newText: after ?? "",
    // An empty text may as well be that of an empty file.
    ...(after === undefined && { _meta: { [goneKey]: true } }),
  }));
}

/** Text as Markdown that shows it as it is, behind a fence longer than any in it. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}${text.endsWith("\n") ? "" : "\n"}${fence}`;
}

export function textContent(text: string): ToolCallContent {
  return { type: "content", content: { type: "text", text } };
}
