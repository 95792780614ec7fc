import path from "node:path";
import type { ToolPart } from "@opencode/sdk/types";
import { cutText } from "../../core/base/cut-text.js";
import type {
  ToolCall,
  ToolCallContent,
  ToolCallLocation,
  ToolCallStatus,
  ToolKind,
} from "../../gen/acp/types.gen.js";
import { fileBlock } from "./content.js";

/** A change to one file with its whole contents; `before` is undefined for a new file, `after` for one that goes. */
export interface Change {
  file: string;
  before: string | undefined;
  after: string | undefined;
}

const kinds: Record<string, ToolKind> = {
  read: "read",
  list: "read",
  glob: "search",
  grep: "search",
  edit: "edit",
  write: "edit",
  apply_patch: "edit",
  bash: "execute",
  webfetch: "fetch",
  task: "think",
  todowrite: "think",
  todoread: "think",
  question: "other",
  skill: "read",
};

export function kindOf(tool: string): ToolKind {
  return kinds[tool] ?? "other";
}

/** Everything about a call that is known from its part, whatever its state. */
export function toolCall(part: ToolPart, directory: string): ToolCall {
  return {
    toolCallId: part.id,
    name: part.tool,
    title: titleOf(part),
    kind: kindOf(part.tool),
    status: statusOf(part),
    locations: locationsOf(part, directory),
    rawInput: rawInput(part, directory),
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
export function titleOf({ tool, state }: ToolPart): string {
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
  const text = (tool === "bash" || tool === "task" ? made || given : given || made) || tool;
  return text.length > 500 ? `${cutText(text, 499)}…` : text;
}

function rawInput({ tool, state }: ToolPart, directory: string): Record<string, unknown> {
  if (tool !== "bash" || Object.keys(state.input).length === 0) return state.input;
  const { workdir } = state.input as { workdir?: unknown };
  return { ...state.input, cwd: path.resolve(directory, typeof workdir === "string" ? workdir : ".") };
}

/** Files the call is about, absolute, in the order they come up. */
function locationsOf({ tool, state }: ToolPart, directory: string): ToolCallLocation[] {
  const input = state.input as Record<string, unknown>;
  if (tool === "apply_patch") return patchedFiles(input.patchText, directory);
  const { filePath, path: folder, offset } = input;
  const named = [filePath, folder].find((value) => typeof value === "string" && value !== "");
  if (typeof named !== "string")
    return tool === "bash" && Object.keys(input).length > 0
      ? [{ path: String(rawInput({ tool, state } as ToolPart, directory).cwd) }]
      : [];
  const line = tool === "read" && typeof offset === "number" && offset > 0 ? { line: offset } : {};
  return [{ path: path.resolve(directory, named), ...line }];
}

function patchedFiles(text: unknown, directory: string): ToolCallLocation[] {
  if (typeof text !== "string") return [];
  const names = [...text.matchAll(/^\*\*\* (?:(?:Add|Update|Delete) File|Move to): (.+)$/gm)];
  return names.map(([, name = ""]) => ({ path: path.resolve(directory, name.trim()) }));
}

function rawOutput({ state }: ToolPart): { rawOutput?: unknown } {
  if (state.status === "completed") return { rawOutput: { output: state.output, metadata: state.metadata } };
  if (state.status !== "error") return {};
  return { rawOutput: { error: state.error, ...(state.metadata && { metadata: state.metadata }) } };
}

/** What a call that has ended shows: its words, its attachments, its diffs. */
export function endContent({ tool, state }: ToolPart, changes: readonly Change[]): ToolCallContent[] {
  if (state.status === "error") return [textContent(state.error), ...diffs(changes)];
  if (state.status !== "completed") return [];
  const attached = (state.attachments ?? []).map(
    (file): ToolCallContent => ({ type: "content", content: fileBlock(file) }),
  );
  // The markup around what is read is for the model.
  const { display } = state.metadata as { display?: { text?: unknown } };
  const text = tool === "read" && typeof display?.text === "string" ? display.text : state.output;
  const shown = verbatim.has(tool) && attached.length === 0 ? fenced(text) : text;
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

/** Tools whose output is no Markdown, which is what clients take it for. */
const verbatim = new Set(["bash", "read", "grep", "glob", "list"]);

/** Text as Markdown that shows it as it is, behind a fence longer than any in it. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}${text.endsWith("\n") ? "" : "\n"}${fence}`;
}

export function textContent(text: string): ToolCallContent {
  return { type: "content", content: { type: "text", text } };
}
