import type { Command } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import { splitWords } from "./expand.js";

/** A prompt that a connected server offers. */
export interface McpPrompt {
  server: string;
  /** As the server names it. */
  name: string;
  description?: string;
  arguments: { name: string; description?: string | undefined; required?: boolean | undefined }[];
  /** Its text, as the server makes it from the arguments. Throws when the server refuses. */
  render(values: Record<string, string>, signal: AbortSignal): Promise<string>;
}

/** A server's prompt as a command, `server:prompt`. Its text is the server's to make, so there is no template. */
export function promptCommand({ server, name, description, arguments: wanted }: McpPrompt): Command {
  return {
    name: `${clean(server)}:${clean(name)}`,
    ...(description !== undefined && { description }),
    source: "mcp",
    template: "",
    hints: wanted.map((one) => (one.required ? one.name : `[${one.name}]`)),
  };
}

/** What was typed, a word for each argument and the rest for the last. Throws BadRequest where a required one is missing. */
export function promptValues(prompt: McpPrompt, typed: string): Record<string, string> {
  const wanted = prompt.arguments;
  const words = splitWords(typed);
  const last = wanted.length - 1;
  const values = wanted.flatMap(({ name }, at): [string, string][] => {
    const value = at === last ? words.slice(at).join(" ") : words[at];
    return value ? [[name, value]] : [];
  });
  const given = Object.fromEntries(values);
  const missing = wanted.filter(({ name, required }) => required && given[name] === undefined);
  if (missing.length === 0) return given;
  const names = missing.map(({ name }) => name).join(", ");
  throw badRequest(`arguments: /${promptCommand(prompt).name} needs a value for ${names}`, "Payload");
}

/** A command's name holds no white space and no slash that would make it a path. */
function clean(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}_.-]/gu, "_");
}
