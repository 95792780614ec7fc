import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * A plugin that has every hook, notes each call and leaves a trace in what may be changed. What `throws.txt` beside it
 * names throws.
 */
export const everyHook = (mark: string) => `
import { appendFileSync, existsSync, readFileSync } from "node:fs"
import path from "node:path"
import type { Plugin } from "@opencode-ai/plugin"

export const Every: Plugin = async ({ directory }) => {
  const file = (name: string) => path.join(directory, name)
  const note = (hook: string, input: unknown, output?: unknown) => {
    appendFileSync(file("calls.jsonl"), JSON.stringify({ by: "${mark}", hook, input, output }) + "\\n")
    if (existsSync(file("throws.txt")) && readFileSync(file("throws.txt"), "utf8").split(/\\s+/).includes(hook))
      throw new Error("${mark} refuses at " + hook)
  }
  return {
    async event({ event }) { note("event", event) },
    async config(config) {
      note("config", {}, config)
      config.agent = { ...config.agent, "${mark}-agent": { mode: "primary", prompt: "By ${mark}." } }
    },
    async "chat.message"(input, output) {
      note("chat.message", input, output)
      for (const part of output.parts) if (part.type === "text") part.text += " +${mark}"
    },
    async "chat.params"(input, output) {
      note("chat.params", input, output)
      output.temperature = 0.25
      output.options = { ...output.options, by_${mark}: true }
    },
    async "chat.headers"(input, output) {
      note("chat.headers", input, output)
      output.headers["x-${mark}"] = "here"
    },
    async "permission.ask"(input, output) {
      note("permission.ask", input, output)
      output.status = "allow"
    },
    async "command.execute.before"(input, output) {
      note("command.execute.before", input, output)
      output.parts.push({ type: "text", text: "command by ${mark}" } as never)
    },
    async "tool.execute.before"(input, output) {
      note("tool.execute.before", input, output)
      if (input.tool === "bash") output.args.command += "; echo before ${mark}"
    },
    async "tool.execute.after"(input, output) {
      note("tool.execute.after", input, output)
      const content = (output as { content?: { type: string; text: string }[] }).content
      if (content) content.push({ type: "text", text: "after ${mark}" })
      else output.output += "\\nafter ${mark}"
    },
    async "shell.env"(input, output) {
      note("shell.env", input, output)
      output.env.BY = "${mark}"
    },
    async "tool.definition"(input, output) {
      note("tool.definition", input, output)
      output.description += " (${mark})"
    },
    async "experimental.chat.messages.transform"(input, output) {
      note("experimental.chat.messages.transform", input, output)
      output.messages.unshift({ info: { role: "user" }, parts: [{ type: "text", text: "history by ${mark}" }] } as never)
    },
    async "experimental.chat.system.transform"(input, output) {
      note("experimental.chat.system.transform", input, output)
      output.system.push("system by ${mark}")
    },
    async "experimental.provider.small_model"(input, output) {
      note("experimental.provider.small_model", input, output)
      output.model = input.provider.models.two
    },
    async "experimental.session.compacting"(input, output) {
      note("experimental.session.compacting", input, output)
      output.context.push("notes by ${mark}")
    },
    async "experimental.compaction.autocontinue"(input, output) {
      note("experimental.compaction.autocontinue", input, output)
      output.enabled = false
    },
    async "experimental.text.complete"(input, output) {
      note("experimental.text.complete", input, output)
      output.text += " ~${mark}"
    },
    async dispose() { note("dispose", {}) },
  }
}
`;

export interface Noted {
  by: string;
  hook: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever a plugin was given
  input: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  output: any;
}

/** What has been called in a directory so far. */
export function calledIn(directory: string): Noted[] {
  const file = path.join(directory, "calls.jsonl");
  if (!existsSync(file)) return [];
  // The last line may be half there.
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Noted);
}

/** The hooks of a session's turn, in order, each of a row once: tools are described one by one. */
export function hooksOf(calls: readonly Noted[]): string[] {
  const names = calls.map(({ hook }) => hook).filter((hook) => hook !== "event" && hook !== "config");
  return names.filter((hook, at) => !(hook === "tool.definition" && names[at - 1] === hook));
}
