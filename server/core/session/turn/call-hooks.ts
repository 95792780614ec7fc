import type { Session, ToolPart } from "@opencode/sdk/types";
import { ToolFailure } from "../../base/errors.js";
import { isObject } from "../../base/json.js";
import { HookFailure, type HookOutput, type TurnHooks } from "../../base/plugin-hooks.js";
import { runHook } from "../../base/run-hook.js";
import { pluginEnvironment } from "../../system/process/plugin-environment.js";
import type { ToolContext, ToolResult } from "../../tool/tool.js";

/** What plugins do around one call of a tool. */
export interface CallHooks {
  /** The arguments as they leave them, not yet checked. Throws what the model is to read where they refuse the call. */
  before(given: unknown): Promise<unknown>;
  /** The result as they leave it. */
  after(args: Record<string, unknown>, result: ToolResult): Promise<ToolResult>;
  /** What the tool is given of them. */
  context(args: Record<string, unknown>): Pick<ToolContext, "commandEnv" | "contentCame">;
}

type After = HookOutput["tool.execute.after"];

export function callHooks(
  hooks: TurnHooks | undefined,
  call: { session: Session; part: ToolPart; signal: AbortSignal },
): CallHooks {
  const { signal } = call;
  const { tool, callID } = call.part;
  const sessionID = call.session.id;
  const about = { tool, sessionID, callID };
  /** A result that came as content has been shown to plugins as that. */
  let shown = false;

  const after = (args: Record<string, unknown>, output: After) =>
    runHook(hooks, "tool.execute.after", { ...about, args }, output, signal);

  return {
    async before(given) {
      if (!hooks?.has("tool.execute.before") || !isObject(given)) return given;
      try {
        const { args } = await runHook(hooks, "tool.execute.before", about, { args: given }, signal);
        return args ?? given;
      } catch (error) {
        if (error instanceof HookFailure && error.reason === "silent") throw unasked(error);
        throw error;
      }
    },
    async after(args, result) {
      if (shown || !hooks?.has("tool.execute.after")) return result;
      const { title, output, metadata, attachments } = result;
      const given: After = { title, output, metadata, ...(attachments && { attachments }) };
      const left = await after(args, given);
      return left === given ? result : resultOf(left, result);
    },
    context: (args) => ({
      ...(hooks?.has("shell.env") && {
        commandEnv: (cwd: string) => pluginEnvironment(hooks, { cwd, sessionID, callID }, signal),
      }),
      ...(hooks?.has("tool.execute.after") && {
        async contentCame<Block extends { type: string }>(content: Block[]) {
          shown = true;
          const { content: left } = await after(args, { content });
          return Array.isArray(left) ? (left as unknown as Block[]) : content;
        },
      }),
    }),
  };
}

function resultOf(left: After, { title, metadata }: ToolResult): ToolResult {
  const attachments = (Array.isArray(left.attachments) ? left.attachments : []).filter(
    (one) => isObject(one) && typeof one.mime === "string" && typeof one.url === "string",
  );
  return {
    title: typeof left.title === "string" ? left.title : title,
    output: typeof left.output === "string" ? left.output : JSON.stringify(left),
    metadata: isObject(left.metadata) ? left.metadata : metadata,
    ...(attachments.length > 0 && { attachments }),
  };
}

/** What a plugin guards does not run because the plugin is gone. */
function unasked({ plugin, message }: HookFailure): ToolFailure {
  return new ToolFailure(
    `This was not run: the plugin ${plugin}, which is asked before each call, could not be asked. ${message}`,
  );
}
