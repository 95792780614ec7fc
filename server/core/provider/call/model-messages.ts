import type { AssistantMessage, FilePart, Message, Model, Part, ToolPart } from "@opencode/sdk/types";
import { dataText, readDataUrl } from "../../base/data-url.js";
import { growingFlatMap } from "../../base/growing-list.js";
import { isTextMedia } from "../../base/media.js";
import type { AssistantContent, ModelMessage, ToolContent, UserContent } from "../model.js";

export interface HistoryEntry {
  info: Message;
  parts: Part[];
}

const INTERRUPTED = "[Tool execution was interrupted]";
/** Pictures that the providers' services take; another one makes them refuse the whole request. */
const PICTURES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);
const GOOGLE_PICTURES = new Set(["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"]);
const picturesOf = (npm: string) =>
  npm === "@ai-sdk/google" || npm === "@ai-sdk/google-vertex" ? GOOGLE_PICTURES : PICTURES;
const COMPACTED = "[Output removed to save space]";

/**
 * The conversation as a model may read it: every tool call is followed by its result, nothing is empty, and what
 * only one model understands (its reasoning, its signatures) goes back to that model alone. What is in `history` must not
 * be changed afterwards.
 */
export function toModelMessages(history: HistoryEntry[], model: Model): ModelMessage[] {
  return convert(history, model);
}

const convert = growingFlatMap(({ info, parts }: HistoryEntry, model: Model) =>
  info.role === "user" ? userMessage(parts, model) : assistantMessages(info, parts, model),
);

function userMessage(parts: Part[], model: Model): ModelMessage[] {
  // Attached text files and folders stand beside as synthetic text once they were read.
  const expanded = parts.some((part) => part.type === "text" && part.synthetic);
  const content = parts.flatMap((part): UserContent[] => {
    if (part.type === "text") {
      if (part.ignored || part.text.trim() === "") return [];
      return [{ type: "text", text: part.text, ...(part.synthetic && { synthetic: true }) }];
    }
    if (part.type === "file") return fileContent(part, model, expanded);
    if (part.type === "subtask") return [synthetic(`Subtask for the agent ${part.agent}: ${part.prompt}`)];
    return [];
  });
  return content.length > 0 ? [{ role: "user", content }] : [];
}

function fileContent(part: FilePart, model: Model, expanded: boolean): UserContent[] {
  const name = part.filename ?? "file";
  if (isTextMedia(part.mime)) {
    if (expanded) return [];
    if (/^https?:/i.test(part.url)) return [synthetic(`[Attachment ${name} is at ${part.url}]`)];
    const text = dataText(part.url);
    return [
      synthetic(
        text === undefined
          ? `[Attachment ${name} could not be read]`
          : `<file name="${name}">\n${text}\n</file>`,
      ),
    ];
  }
  if (part.ignored)
    return [synthetic(`[Attachment ${name} (${part.mime}) left out: the provider refused it]`)];
  if (!canRead(model, part.mime)) {
    return [synthetic(`[Attachment ${name} (${part.mime}) left out: this model cannot read it]`)];
  }
  const data = readDataUrl(part.url);
  const isThere = data ? data.body !== "" : /^https?:\/\//i.test(part.url);
  if (!isThere || !URL.canParse(part.url)) {
    return [synthetic(`[Attachment ${name} (${part.mime}) left out: it is empty or not reachable]`)];
  }
  const file: UserContent = { type: "file", mime: part.mime, url: part.url };
  return [part.filename === undefined ? file : { ...file, filename: part.filename }];
}

function assistantMessages(info: AssistantMessage, parts: Part[], model: Model): ModelMessage[] {
  const own = info.providerID === model.providerID && info.modelID === model.id;
  const all = parts.filter((part) => !isProviders(part)).flatMap((part) => assistantContent(part, own));
  // Reasoning that led to nothing is what a cut or failed answer leaves behind; providers refuse it.
  const content = all.slice(0, all.findLastIndex((part) => part.type !== "reasoning") + 1);
  if (content.length === 0) return [];
  const results = parts.flatMap((part) =>
    part.type === "tool" && !isProviders(part) ? [toolResult(part, model)] : [],
  );
  const messages: ModelMessage[] = [{ role: "assistant", content }];
  if (results.length > 0) messages.push({ role: "tool", content: results });
  return messages;
}

/** What a provider ran by itself belongs to its answer; no other call may look like one of ours. */
function isProviders(part: Part): boolean {
  return part.type === "tool" && part.metadata?.providerExecuted === true;
}

function assistantContent(part: Part, own: boolean): AssistantContent[] {
  if (part.type === "text") {
    if (part.ignored || part.text.trim() === "") return [];
    return [{ type: "text", text: part.text, ...kept(part.metadata, own) }];
  }
  if (part.type === "reasoning") {
    return own ? [{ type: "reasoning", text: part.text, ...kept(part.metadata, own) }] : [];
  }
  if (part.type === "tool") {
    const { callID, tool, state } = part;
    const name = toolName(tool);
    return [{ type: "tool-call", callID, tool: name, input: state.input, own, ...kept(part.metadata, own) }];
  }
  return [];
}

/** What every provider takes for the name of a tool; models call things that are none. */
function toolName(tool: string): string {
  if (/^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/.test(tool)) return tool;
  const name = tool.replaceAll(/[^a-zA-Z0-9_-]+/g, "_").slice(0, 60);
  return /^[a-zA-Z_]/.test(name) ? name : `tool_${name}`;
}

function toolResult({ callID, tool, state }: ToolPart, model: Model): ToolContent {
  const result = { type: "tool-result" as const, callID, tool: toolName(tool) };
  if (state.status === "error") return { ...result, output: state.error, failed: true };
  if (state.status !== "completed") return { ...result, output: INTERRUPTED, failed: true };
  if (state.time.compacted !== undefined) return { ...result, output: COMPACTED, failed: false };
  const attachments = (state.attachments ?? [])
    .filter(({ mime, ignored }) => !ignored && canRead(model, mime))
    .map(({ mime, url }) => ({ mime, url }));
  return { ...result, output: state.output, failed: false, ...(attachments.length > 0 && { attachments }) };
}

function kept(
  metadata: Record<string, unknown> | undefined,
  own: boolean,
): { metadata?: Record<string, unknown> } {
  return own && metadata && Object.keys(metadata).length > 0 ? { metadata } : {};
}

function canRead(model: Model, mime: string): boolean {
  const { input } = model.capabilities;
  if (mime === "application/pdf") return input.pdf;
  const kind = mime.slice(0, mime.indexOf("/"));
  if (kind === "image" && !picturesOf(model.api.npm).has(mime)) return false;
  return (kind === "image" || kind === "audio" || kind === "video") && input[kind];
}

function synthetic(text: string): UserContent {
  return { type: "text", text, synthetic: true };
}
