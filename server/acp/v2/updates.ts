import type { SessionUpdate as First, ToolCallContent as FirstContent } from "../../gen/acp/types.gen.js";
import type { SessionUpdate, ToolCallContent } from "../../gen/acp2/types.gen.js";
import { diffOf } from "./diff.js";
import { commands, configOptions } from "./options.js";

type Meta = Record<string, unknown>;
type CallUpdate = Extract<First, { sessionUpdate: "tool_call" | "tool_call_update" }>;

/** There is one plan a session. */
const planId = "plan";

/** From the updates of version 1 to those of version 2. Keeps which calls have a terminal, for their output is told apart. */
export function createUpdates(): (update: First) => Promise<SessionUpdate[]> {
  /** By call: the command that its terminal was told to run. */
  const terminals = new Map<string, string | undefined>();

  const call = async (update: CallUpdate): Promise<SessionUpdate[]> => {
    const { sessionUpdate: _, content, _meta, toolCallId, ...rest } = update;
    const { terminal_info, terminal_output, terminal_exit, ...meta } = (_meta ?? {}) as {
      terminal_info?: { cwd?: string };
      terminal_output?: { data: string };
      terminal_exit?: { exit_code: number | null; signal: string | null };
    } & Meta;
    const before: SessionUpdate[] = [];
    const after: SessionUpdate[] = [];
    if (terminal_info) terminals.set(toolCallId, undefined);
    if (terminals.has(toolCallId)) {
      const { command, cwd = terminal_info?.cwd } = (rest.rawInput ?? {}) as {
        command?: string;
        cwd?: string;
      };
      if (terminal_info || (typeof command === "string" && terminals.get(toolCallId) !== command)) {
        terminals.set(toolCallId, command);
        before.push({
          sessionUpdate: "terminal_update",
          terminalId: toolCallId,
          ...(command !== undefined && { command }),
          ...(cwd !== undefined && { cwd }),
        });
      }
    }
    if (terminal_output) {
      const data = Buffer.from(terminal_output.data).toString("base64");
      before.push({ sessionUpdate: "terminal_output_chunk", terminalId: toolCallId, data });
    }
    if (terminal_exit) {
      const { exit_code: exitCode, signal } = terminal_exit;
      before.push({
        sessionUpdate: "terminal_update",
        terminalId: toolCallId,
        exitStatus: { exitCode, signal },
      });
      terminals.delete(toolCallId);
    }
    after.push({
      sessionUpdate: "tool_call_update",
      toolCallId,
      ...rest,
      ...(content && { content: await contents(content) }),
      ...(Object.keys(meta).length > 0 && { _meta: meta }),
    } as SessionUpdate);
    return [...before, ...after];
  };

  return async (update) => {
    switch (update.sessionUpdate) {
      case "tool_call":
      case "tool_call_update":
        return call(update);
      case "plan":
        return [{ sessionUpdate: "plan_update", plan: { type: "items", planId, entries: update.entries } }];
      case "available_commands_update":
        return [
          {
            sessionUpdate: "available_commands_update",
            availableCommands: commands(update.availableCommands),
          },
        ];
      case "config_option_update":
        return [
          { sessionUpdate: "config_option_update", configOptions: configOptions(update.configOptions) },
        ];
      case "current_mode_update":
        // A mode is an option, and `config_option_update` has all of them.
        return [];
      default:
        // Messages, thoughts, titles, usage, notices and what is condensed have one form in both versions.
        return [update as SessionUpdate];
    }
  };
}

/** What a call shows, in the forms of version 2. */
export function contents(content: readonly FirstContent[]): Promise<ToolCallContent[]> {
  return Promise.all(
    content.map(async (one) => (one.type === "diff" ? diffOf(one) : (one as ToolCallContent))),
  );
}
