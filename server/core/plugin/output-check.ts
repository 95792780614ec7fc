import { isObject } from "../base/json.js";

type Check = (output: Record<string, unknown>) => boolean;

const texts = (value: unknown) =>
  isObject(value) && Object.values(value).every((one) => typeof one === "string");
const list = (value: unknown) => Array.isArray(value) && value.every(isObject);

/** What of an output must be of its kind, so that nobody further on has to look. */
const checks: Record<string, Check> = {
  config: isObject,
  "chat.message": ({ message, parts }) => isObject(message) && list(parts),
  "chat.params": ({ options, temperature, topP, topK, maxOutputTokens }) =>
    isObject(options) &&
    [temperature, topP, topK, maxOutputTokens].every((one) => one === undefined || typeof one === "number"),
  "chat.headers": ({ headers }) => texts(headers),
  "permission.ask": ({ status }) => status === "ask" || status === "deny" || status === "allow",
  "command.execute.before": ({ parts }) => list(parts),
  "tool.execute.before": ({ args }) => isObject(args),
  "tool.execute.after": ({ content }) => content === undefined || list(content),
  "shell.env": ({ env }) => texts(env),
  "tool.definition": ({ tools }) => list(tools),
  "experimental.chat.messages.transform": ({ messages }) =>
    Array.isArray(messages) &&
    messages.every((one) => isObject(one) && isObject(one.info) && list(one.parts)),
  "experimental.chat.system.transform": ({ system }) =>
    Array.isArray(system) && system.every((one) => typeof one === "string"),
  "experimental.session.compacting": ({ context, prompt }) =>
    Array.isArray(context) &&
    context.every((one) => typeof one === "string") &&
    (prompt === undefined || typeof prompt === "string"),
  "experimental.compaction.autocontinue": ({ enabled }) => typeof enabled === "boolean",
  "experimental.text.complete": ({ text }) => typeof text === "string",
  provider: ({ models }) => isObject(models),
};

/** Whether what plugins left of an output is an output still. */
export function isOutputOf(hook: string, output: unknown): boolean {
  return isObject(output) && (checks[hook]?.(output) ?? true);
}
