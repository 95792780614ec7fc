import type { Config } from "@opencode/sdk/types";
import type { Respond, ScriptedModel, ScriptedStep } from "../../support/scripted-openai.js";

/** The models, command and rules that the recorded conversations were held with. */
export function recordedConfig(model: Pick<ScriptedModel, "url">): Config {
  const limit = { context: 128_000, output: 8_000 };
  return {
    model: "fake/fake-1",
    provider: {
      fake: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: model.url, apiKey: "none" },
        models: { "fake-1": { limit, variants: { low: {}, high: {} } }, "fake-2": { limit } },
      },
    },
    command: { hello: { template: "SAY 3 to $ARGUMENTS" } },
    permission: { bash: "ask", edit: { "*": "allow", "*2.txt": "ask", "*3.txt": "ask" } },
  };
}

/** Does what the last words of the user tell it to; after a tool it says that it is done. */
export const obey: Respond = ({ body }) => {
  const last = body.messages.at(-1);
  if (last.role !== "user") return { text: "done" };
  const texts: string[] = [last.content].flat().map((part) => (typeof part === "string" ? part : part.text));
  // Prompts that got no answer stand before it, attachments behind.
  return directive(texts.findLast((text) => /^[A-Z]+\b/.test(text ?? "")) ?? "");
};

function directive(text: string): ScriptedStep {
  const [, word = "", rest = ""] = /^([A-Z]+) ?(.*)/.exec(text) ?? [];
  const [first = "", second = ""] = rest.split(" ");
  switch (word) {
    case "SAY":
      return { text: words(Number(first)), delay: Math.min(Number(second) || 0, 20) };
    case "THINK":
      return { reasoning: rest, text: "thought" };
    case "ECHO":
      return { text: rest };
    case "HANG":
      return { text: "hanging ", cut: "hang" };
    case "FINISH":
      return { text: "finished", finish: first };
    case "TOOL":
      return { toolCalls: [{ name: first, input: rest.slice(first.length + 1) }] };
    case "TOOLS":
      return {
        toolCalls: (JSON.parse(rest) as { name: string; args: unknown }[]).map(({ name, args }) => ({
          name,
          input: args,
        })),
      };
    case "ERR":
      return refuse(Number(first), "server_error");
    case "ERRT":
      return refuse(Number(first), second);
    default:
      return { text: "ok" };
  }
}

function words(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `w${at} `);
}

function refuse(status: number, type: string): ScriptedStep {
  return { refuse: { status, body: { error: { message: `scripted failure ${status} ${type}`, type } } } };
}
