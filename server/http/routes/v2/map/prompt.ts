import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  AgentPart,
  AgentPartInput,
  FilePart,
  FilePartInput,
  Part,
  PartInput,
  Prompt,
  PromptAgentAttachment,
  PromptFileAttachment,
  PromptSource,
  PromptV2Input,
} from "@opencode/sdk/types";
import { mimeOf } from "./mime.js";

/** The parts that a prompt is stored as. Addresses that are no URL are files below `directory`. */
export function promptParts(prompt: PromptV2Input, directory: string): PartInput[] {
  const { text, files = [], agents = [] } = prompt;
  return [
    ...(text === "" && files.length + agents.length > 0 ? [] : [{ type: "text" as const, text }]),
    ...files.map(({ uri, name, source }): FilePartInput => {
      const url = urlOf(uri, directory);
      return {
        type: "file",
        url,
        mime: mimeOf(url),
        ...(name !== undefined && { filename: name }),
        ...(source && {
          source: { type: "file", path: name ?? uri.slice(0, 1000), text: sourceText(source) },
        }),
      };
    }),
    ...agents.map(
      ({ name, source }): AgentPartInput => ({
        type: "agent",
        name,
        ...(source && { source: sourceText(source) }),
      }),
    ),
  ];
}

/** What a person said, of the parts it is stored as; undefined where the server alone put something. */
export function promptOf(parts: readonly (Part | PartInput)[]): Prompt | undefined {
  const texts = parts.flatMap((part) => (part.type === "text" && !part.synthetic ? [part.text] : []));
  const files = parts.flatMap((part) => (part.type === "file" ? [fileAttachment(part)] : []));
  const agents = parts.flatMap((part) => (part.type === "agent" ? [agentAttachment(part)] : []));
  if (texts.length + files.length + agents.length === 0 && parts.length > 0) return undefined;
  return {
    text: texts.join("\n"),
    ...(files.length > 0 && { files }),
    ...(agents.length > 0 && { agents }),
  };
}

/** Whether they say the same; what is stored of an attached picture is looked at by its address, which it may have lost. */
export function isSamePrompt(one: Prompt, other: Prompt): boolean {
  const plain = ({ text, files = [], agents = [] }: Prompt) =>
    JSON.stringify([
      text,
      files.map(({ uri, name, source }) => [
        uri.startsWith("data:") ? "data:" : uri,
        name,
        source && spanOf(source),
      ]),
      agents.map(({ name, source }) => [name, source && spanOf(source)]),
    ]);
  return plain(one) === plain(other);
}

const spanOf = ({ start, end, text }: PromptSource) => [start, end, text];

export function fileAttachment({
  url,
  mime,
  filename,
  source,
}: FilePart | FilePartInput): PromptFileAttachment {
  return {
    uri: url,
    mime,
    ...(filename !== undefined && { name: filename }),
    ...(source && { source: promptSource(source.text) }),
  };
}

function agentAttachment({ name, source }: AgentPart | AgentPartInput): PromptAgentAttachment {
  return { name, ...(source && { source: promptSource(source) }) };
}

function promptSource({ value, start, end }: NonNullable<AgentPart["source"]>): PromptSource {
  return { start, end, text: value };
}

function sourceText({ start, end, text }: PromptSource) {
  return { start, end, value: text };
}

function urlOf(uri: string, directory: string): string {
  const isUrl = /^[a-z][a-z0-9+.-]+:/i.test(uri) && URL.canParse(uri);
  return isUrl ? uri : pathToFileURL(resolve(directory, uri)).href;
}
