import type { ToolPart } from "@opencode/sdk/types";
import type { FactsOf } from "../../core/tool/facts.js";
import type { SessionUpdate, ToolCallContent } from "../../gen/acp/types.gen.js";
import type { HostListener } from "../client/host-listener.js";
import type { Features } from "../features.js";
import { addedOutput, createOutputs } from "./output.js";
import { type Change, endContent, fenced, textContent, toolCall } from "./tool-call.js";

/** The tool calls of running turns as updates. */
export interface LiveCalls extends Omit<HostListener, "notice"> {
  /** Takes a call as it is now. */
  part(part: ToolPart): void;
  /** A call that the client has been shown as it is. */
  join(part: ToolPart): void;
  /** The call is no more: the attempt it belonged to was given up before it was made. */
  removed(partID: string): void;
  /** The call a permission or question belongs to. */
  call(tool: { messageID: string; callID: string } | undefined): ToolPart | undefined;
  /** What the call wants to do to files. */
  plannedBy(partID: string): readonly Change[];
  /** What says of an update that it is a subagent's; undefined for the session's own. */
  metaOf(sessionID: string): Record<string, unknown> | undefined;
  /** Forgets all of them; nothing of them is sent any more. */
  rest(): void;
}

interface Call {
  part: ToolPart;
  /** What the client was last told, to say nothing twice. */
  told: string;
  planned: readonly Change[];
  changes: Map<string, Change>;
  terminalId?: string;
}

export function createLiveCalls(options: {
  /** The root session and its directory. */
  session: { id: string; directory: string };
  features: Features;
  facts: FactsOf;
  send(update: SessionUpdate): void;
}): LiveCalls {
  const { session, features, facts, send } = options;
  const { directory } = session;
  /** Clients that show terminals of their own get no imitation. */
  const isCommand = ({ tool }: ToolPart) => facts(tool).runsIn !== undefined;
  const imitates = features.terminalOutput && !features.terminal;
  const calls = new Map<string, Call>();
  /** Children by session: the call that started each. */
  const parents = new Map<string, string>();

  const outputs = createOutputs((toolCallId, text, before) => {
    const update = { sessionUpdate: "tool_call_update", toolCallId, status: "in_progress" } as const;
    if (!imitates) return send({ ...update, content: [textContent(fenced(text))] });
    const data = addedOutput(before, text);
    if (data !== "") send({ ...update, _meta: { terminal_output: { terminal_id: toolCallId, data } } });
  });

  const metaOf = (sessionID: string): Record<string, unknown> | undefined => {
    if (sessionID === session.id) return undefined;
    const toolCallId = parents.get(sessionID);
    return { "opencode/subagent": { sessionId: sessionID, ...(toolCallId !== undefined && { toolCallId }) } };
  };

  const terminalContent = (call: Call): ToolCallContent[] | undefined => {
    if (call.terminalId !== undefined) return [{ type: "terminal", terminalId: call.terminalId }];
    return imitates && isCommand(call.part) ? [{ type: "terminal", terminalId: call.part.id }] : undefined;
  };

  const begun = (call: Call) => {
    const { part } = call;
    const { toolCallId, ...rest } = toolCall(part, directory, facts);
    const terminal = imitates &&
      isCommand(part) && { terminal_info: { terminal_id: part.id, cwd: directory } };
    const content = terminalContent(call);
    send({
      sessionUpdate: "tool_call",
      toolCallId,
      ...rest,
      ...(content && { content }),
      ...metaField({ ...metaOf(part.sessionID), ...terminal }),
    });
    call.told = JSON.stringify(rest);
  };

  const ended = (call: Call) => {
    const { part } = call;
    const before = outputs.end(part.id);
    const { toolCallId, ...rest } = toolCall(part, directory, facts);
    const failedUnrun = part.state.status === "error" && call.terminalId === undefined && before === "";
    const shown = failedUnrun ? undefined : terminalContent(call);
    const meta: Record<string, unknown> = { ...metaOf(part.sessionID) };
    if (imitates && isCommand(part)) {
      const { output, exit } = ("metadata" in part.state ? part.state.metadata : {}) as {
        output?: unknown;
        exit?: unknown;
      };
      const data = typeof output === "string" && output !== "(no output)" ? addedOutput(before, output) : "";
      const exit_code = typeof exit === "number" ? exit : null;
      if (data !== "") meta.terminal_output = { terminal_id: toolCallId, data };
      meta.terminal_exit = { terminal_id: toolCallId, exit_code, signal: null };
    }
    send({
      sessionUpdate: "tool_call_update",
      toolCallId,
      ...rest,
      content: shown ?? endContent(part, [...call.changes.values()], facts),
      ...metaField(meta),
    });
  };

  return {
    join(part) {
      if (calls.has(part.id)) return;
      const { toolCallId: _, ...told } = toolCall(part, directory, facts);
      calls.set(part.id, { part: { ...part }, told: JSON.stringify(told), planned: [], changes: new Map() });
    },
    part(part) {
      const { state } = part;
      const metadata = "metadata" in state ? state.metadata : undefined;
      if (facts(part.tool).delegates && typeof metadata?.sessionId === "string")
        parents.set(metadata.sessionId, part.id);
      const known = calls.get(part.id);
      const call: Call = known ?? { part, told: "", planned: [], changes: new Map() };
      // The object of an event may go on changing.
      call.part = { ...part };
      calls.set(part.id, call);
      if (!known) begun(call);
      if (state.status === "completed" || state.status === "error") return ended(call);
      const { toolCallId, ...rest } = toolCall(part, directory, facts);
      const told = JSON.stringify(rest);
      if (told !== call.told) {
        send({
          sessionUpdate: "tool_call_update",
          toolCallId,
          ...rest,
          ...metaField(metaOf(part.sessionID)),
        });
        call.told = told;
      }
      if (isCommand(part) && call.terminalId === undefined && typeof metadata?.output === "string") {
        outputs.report(part.id, metadata.output);
      }
    },
    removed(partID) {
      const call = calls.get(partID);
      if (!call) return;
      outputs.end(partID);
      calls.delete(partID);
      const { status } = call.part.state;
      if (status === "completed" || status === "error") return;
      send({
        sessionUpdate: "tool_call_update",
        toolCallId: partID,
        status: "failed",
        content: [textContent("Never made: the provider's answer broke off before the call was complete.")],
        ...metaField(metaOf(call.part.sessionID)),
      });
    },
    planned(partID, changes) {
      const call = calls.get(partID);
      if (call) call.planned = changes;
    },
    changed(partID, change) {
      const call = calls.get(partID);
      if (!call) return;
      const earlier = call.changes.get(change.file);
      call.changes.set(change.file, earlier ? { ...change, before: earlier.before } : change);
    },
    terminal(partID, terminalId) {
      const call = calls.get(partID);
      if (!call) return;
      call.terminalId = terminalId;
      send({
        sessionUpdate: "tool_call_update",
        toolCallId: partID,
        status: "in_progress",
        content: [{ type: "terminal", terminalId }],
      });
    },
    call: (tool) =>
      tool &&
      [...calls.values()].findLast(
        ({ part }) => part.messageID === tool.messageID && part.callID === tool.callID,
      )?.part,
    plannedBy: (partID) => calls.get(partID)?.planned ?? [],
    metaOf,
    rest() {
      outputs.endAll();
      calls.clear();
      parents.clear();
    },
  };
}

function metaField(meta: Record<string, unknown> | undefined): { _meta?: Record<string, unknown> } {
  return meta && Object.keys(meta).length > 0 ? { _meta: meta } : {};
}
