import type { UserMessage } from "@opencode/sdk/types";
import { isObject } from "../../base/json.js";
import type { HookInput, HookName, HookOutput, TurnHooks } from "../../base/plugin-hooks.js";
import { runHook } from "../../base/run-hook.js";
import { outputLimit } from "../../provider/call/prompt.js";
import type { ModelRequest } from "../../provider/model.js";

/** For whom a model is called. */
export interface ModelCaller {
  sessionID: string;
  /** By name. */
  agent: string;
  user: UserMessage;
}

/**
 * The request as plugins leave it: its system text, its parameters, its headers. An abort shows where the request is
 * sent. Throws `HookFailure` where a plugin refuses.
 */
export async function withChatHooks(
  hooks: TurnHooks | undefined,
  { sessionID, agent, user }: ModelCaller,
  request: ModelRequest,
): Promise<ModelRequest> {
  if (!hooks) return request;
  const { model, signal } = request;
  const about = { sessionID, agent, model, provider: request.provider.info, message: user };
  const run = momentsOf(hooks, signal);
  const system = await systemLeft(run, { sessionID, model }, request.system);
  const left = await paramsLeft(run, about, request);
  const { headers } = await run("chat.headers", about, { headers: {} });
  return { ...left, system, headers: { ...request.headers, ...textsIn(headers) } };
}

type Run = <N extends HookName>(
  hook: N,
  input: HookInput[N],
  output: HookOutput[N],
) => Promise<HookOutput[N]>;

/** Runs hooks until the signal fires; from then on nothing changes any more. */
export function momentsOf(hooks: TurnHooks | undefined, signal: AbortSignal): Run {
  return async (hook, input, output) => {
    if (!hooks?.has(hook) || signal.aborted) return output;
    try {
      return await runHook(hooks, hook, input, output, signal);
    } catch (error) {
      if (signal.aborted) return output;
      throw error;
    }
  };
}

/** Plugins are given one long text, and what they put behind it becomes a second one. */
async function systemLeft(
  run: Run,
  about: HookInput["experimental.chat.system.transform"],
  texts: string[],
): Promise<string[]> {
  const whole = texts.filter((text) => text.trim() !== "").join("\n\n");
  const given = { system: [whole] };
  const { system } = await run("experimental.chat.system.transform", about, given);
  if (!Array.isArray(system)) return texts;
  const [first, ...rest] = system.filter((text) => typeof text === "string");
  if (first === whole && rest.length === 0) return texts;
  return [first ?? "", rest.join("\n")].filter((text) => text.trim() !== "");
}

/** What plugins leave out is left out. */
async function paramsLeft(
  run: Run,
  about: HookInput["chat.params"],
  request: ModelRequest,
): Promise<ModelRequest> {
  const { temperature, topP, topK, maxOutputTokens = outputLimit(request), options, ...rest } = request;
  const sampling = request.model.capabilities.temperature;
  const given: HookOutput["chat.params"] = {
    ...(sampling && temperature !== undefined && { temperature }),
    ...(sampling && topP !== undefined && { topP }),
    ...(topK !== undefined && { topK }),
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
    options,
  };
  const left = await run("chat.params", about, given);
  if (left === given) return request;
  const numbers = (["temperature", "topP", "topK", "maxOutputTokens"] as const).flatMap((name) =>
    Number.isFinite(left[name]) ? [[name, left[name]]] : [],
  );
  return {
    ...rest,
    ...Object.fromEntries(numbers),
    insists: true,
    options: isObject(left.options) ? left.options : options,
  };
}

function textsIn(values: unknown): Record<string, string> {
  const texts = Object.entries(isObject(values) ? values : {}).filter(
    ([, value]) => typeof value === "string",
  );
  return Object.fromEntries(texts) as Record<string, string>;
}
