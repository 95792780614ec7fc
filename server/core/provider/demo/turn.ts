import { cutText } from "../../base/cut-text.js";
import type { ModelMessage, ModelRequest, ToolContent } from "../model.js";
import { callFor, type DemoCall, toolOf } from "./calls.js";
import { type Directive, FORMS, parseDirectives } from "./directives.js";

/** What the next step of the demo model has to do, in order. */
export type DemoAction =
  | { kind: "text"; text: string }
  | { kind: "words"; count: number }
  | { kind: "think"; text: string }
  | { kind: "call"; call: DemoCall; callID: string }
  | { kind: "fail"; status: number }
  | { kind: "hang" };

type Planned = { directive: Directive; call?: DemoCall };

/**
 * Works out the next step from the request alone: the tool calls made since the last user message tell how far the
 * directives of that message got. A step ends with its first tool call.
 */
export function nextStep(request: Pick<ModelRequest, "messages" | "tools" | "system">): DemoAction[] {
  const at = request.messages.findLastIndex((message) => message.role === "user");
  const prompt = textOf(request.messages[at]);
  if (isTitleRequest(request)) return [{ kind: "text", text: titleOf(prompt) }];
  const directives = parseDirectives(prompt);
  if (directives.length === 0) return [{ kind: "text", text: WELCOME }];

  const planned = directives.map((directive): Planned => {
    const call = callFor(directive, request.tools);
    return call ? { directive, call } : { directive };
  });
  const results = resultsAfter(request.messages, at);
  const actions: DemoAction[] = [];
  for (const { directive, call } of planned.slice(stepStart(planned, results.length))) {
    if (call) {
      return [...actions, { kind: "call", call, callID: `call_demo_${at}_${results.length}` }];
    }
    actions.push(actionFor(directive));
  }
  const closing = closingText(planned, results);
  return closing ? [...actions, { kind: "text", text: closing }] : actions;
}

/** Where the step after `done` tool calls begins. */
function stepStart(planned: Planned[], done: number): number {
  let left = done;
  return left === 0 ? 0 : planned.findIndex(({ call }) => call && --left === 0) + 1 || planned.length;
}

function actionFor(directive: Directive): DemoAction {
  switch (directive.kind) {
    case "say":
      return { kind: "words", count: directive.words };
    case "think":
      return { kind: "think", text: directive.text };
    case "json":
      return { kind: "text", text: JSON.stringify(directive.value) };
    case "fail":
    case "hang":
      return directive;
    case "unclear":
      return {
        kind: "text",
        text: `I cannot follow "${directive.line}"; write it as \`${directive.form}\`. `,
      };
    default: {
      const tool = toolOf(directive);
      return { kind: "text", text: `I skip \`${FORMS[directive.kind]}\`: there is no tool "${tool}" here. ` };
    }
  }
}

function closingText(planned: Planned[], results: ToolContent[]): string | undefined {
  const calls = planned.flatMap(({ call }) => (call ? [call] : []));
  const done = calls.filter((_, at) => results[at]?.failed === false).map((call) => call.done);
  const failed = calls.flatMap((call, at) => {
    const result = results[at];
    return result?.failed ? [`could not ${call.task} (${firstLine(result.output)})`] : [];
  });
  if (planned.some(({ directive }) => directive.kind === "think")) done.push("thought about it");
  const sentences = [
    ...(done.length > 0 ? [`Done: ${done.join(", ")}.`] : []),
    ...(failed.length > 0 ? [`Failed: ${failed.join(", ")}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}

function resultsAfter(messages: ModelMessage[], at: number): ToolContent[] {
  return messages.slice(at + 1).flatMap((message) => (message.role === "tool" ? message.content : []));
}

/** Only what the user wrote: the content of an attached file must not give orders. */
function textOf(message: ModelMessage | undefined): string {
  if (message?.role !== "user") return "";
  return message.content
    .flatMap((part) => (part.type === "text" && !part.synthetic ? [part.text] : []))
    .join("\n");
}

function isTitleRequest({ tools, system }: Pick<ModelRequest, "tools" | "system">): boolean {
  return tools.length === 0 && system.some((text) => /\btitle\b/i.test(text));
}

function titleOf(prompt: string): string {
  const lines = prompt.split(/\r?\n/).map((line) => line.trim());
  const line = lines.find((text) => text !== "" && !/\btitle\b.*:$/i.test(text)) ?? "New conversation";
  return cutText(line.split(/\s+/).slice(0, 7).join(" "), 50);
}

function firstLine(text: string): string {
  return cutText(text.trim().split(/\r?\n/)[0] ?? "", 120).replace(/\.$/, "");
}

const WELCOME = [
  "Hello! I am the offline demo model: no AI, just a script that streams text and drives the real tools.",
  "To talk to a real model, set ANTHROPIC_API_KEY, OPENAI_API_KEY or GEMINI_API_KEY, or add a provider to opencode.json.",
  `Meanwhile I follow these lines, one directive each:\n\n${Object.values(FORMS)
    .map((form) => `- \`${form}\``)
    .join("\n")}\n`,
].join("\n\n");
