import type { AssistantMessage, Event, Part, Session, ToolPart } from "@opencode/sdk/types";
import type { ModelRef } from "../core/provider/registry.js";
import type { SessionUpdate, ToolCallContent, Usage } from "../gen/acp/types.gen.js";
import type { HostListener } from "./client-host.js";
import type { Features } from "./features.js";
import { addedOutput, createOutputs } from "./output.js";
import { type Change, endContent, textContent, toolCall } from "./tool-call.js";
import { chunk, plan, retryText, sessionInfo, usage } from "./updates.js";

/** One session's events as updates. What the updates need to know of earlier events is kept here. */
export interface Live extends HostListener {
  /** Takes an event of the session or of a child, in the order they come. */
  event(event: Event): void;
  /** The call a permission or question belongs to. */
  call(tool: { messageID: string; callID: string } | undefined): ToolPart | undefined;
  /** What the call wants to do to files. */
  plannedBy(partID: string): readonly Change[];
  /** How many model calls answered a prompt, and what they took in all. */
  turn(userID: string): { calls: number; usage: Usage };
  /** Forgets what only a running turn needs; nothing of it is sent any more. */
  rest(): void;
}

export interface LiveOptions {
  session: Session;
  features: Features;
  send(update: SessionUpdate): void;
  /** Tokens that a model's context holds. */
  contextSize(model: ModelRef): number;
}

interface Call {
  part: ToolPart;
  /** What the client was last told, to say nothing twice. */
  told: string;
  planned: readonly Change[];
  changes: Map<string, Change>;
  terminalId?: string;
}

export function createLive({ session, features, send, contextSize }: LiveOptions): Live {
  const directory = session.directory;
  /** Clients that show terminals of their own get no imitation. */
  const imitates = features.terminalOutput && !features.terminal;
  const answers = new Map<string, AssistantMessage>();
  /** Answers that are complete. */
  const done = new Set<string>();
  const sent = new Map<string, number>();
  const kinds = new Map<string, "text" | "reasoning">();
  const calls = new Map<string, Call>();
  /** Children by session: the call that started each. */
  const parents = new Map<string, string>();
  const totals = new Map<string, { calls: number; usage: Usage }>();
  let title = session.title;
  let cost = session.cost ?? 0;

  const callOf = (partID: string, part?: ToolPart): Call | undefined => {
    const known = calls.get(partID);
    if (known || !part) return known;
    const fresh: Call = { part, told: "", planned: [], changes: new Map() };
    calls.set(partID, fresh);
    return fresh;
  };

  const outputs = createOutputs((toolCallId, text, before) => {
    const update = { sessionUpdate: "tool_call_update", toolCallId, status: "in_progress" } as const;
    if (!imitates) return send({ ...update, content: [textContent(text)] });
    const data = addedOutput(before, text);
    if (data !== "") send({ ...update, _meta: { terminal_output: { terminal_id: toolCallId, data } } });
  });

  const metaOf = (sessionID: string): Record<string, unknown> | undefined => {
    if (sessionID === session.id) return undefined;
    const toolCallId = parents.get(sessionID);
    return { "opencode/subagent": { sessionId: sessionID, ...(toolCallId !== undefined && { toolCallId }) } };
  };

  const say = (answer: AssistantMessage, partID: string, kind: "text" | "reasoning", text: string) => {
    if (text === "") return;
    const own = answer.sessionID === session.id;
    if (own && answer.summary && features.compaction && kind === "text") {
      send({
        sessionUpdate: "compaction_summary_chunk",
        compactionId: answer.parentID,
        content: { type: "text", text },
      });
    } else if (own && kind === "text" && !answer.summary) {
      send(chunk("agent_message_chunk", answer.id, text));
    } else {
      // What a subagent says is no answer to the user: its thoughts and words are thoughts of the whole.
      send(chunk("agent_thought_chunk", partID, text, metaOf(answer.sessionID)));
    }
  };

  const textPart = (answer: AssistantMessage, part: Extract<Part, { type: "text" | "reasoning" }>) => {
    const already = sent.get(part.id) ?? 0;
    kinds.set(part.id, part.type);
    sent.set(part.id, Math.max(already, part.text.length));
    say(answer, part.id, part.type, part.text.slice(already));
  };

  const terminalContent = (call: Call): ToolCallContent[] | undefined => {
    if (call.terminalId !== undefined) return [{ type: "terminal", terminalId: call.terminalId }];
    return imitates && call.part.tool === "bash"
      ? [{ type: "terminal", terminalId: call.part.id }]
      : undefined;
  };

  const ended = (call: Call, part: ToolPart) => {
    const before = outputs.end(part.id);
    const { toolCallId, ...rest } = toolCall(part, directory);
    const failedUnrun = part.state.status === "error" && call.terminalId === undefined && before === "";
    const shown = failedUnrun ? undefined : terminalContent(call);
    const meta: Record<string, unknown> = { ...metaOf(part.sessionID) };
    if (imitates && part.tool === "bash") {
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
      content: shown ?? endContent(part, [...call.changes.values()]),
      ...(Object.keys(meta).length > 0 && { _meta: meta }),
    });
  };

  const toolPart = (part: ToolPart) => {
    const known = calls.get(part.id);
    const call = callOf(part.id, part);
    if (!call) return;
    call.part = { ...part };
    const { state } = part;
    const metadata = "metadata" in state ? state.metadata : undefined;
    if (part.tool === "task" && typeof metadata?.sessionId === "string")
      parents.set(metadata.sessionId, part.id);
    const { toolCallId, ...rest } = toolCall(part, directory);
    const told = JSON.stringify(rest);
    if (!known) {
      const terminal =
        imitates && part.tool === "bash"
          ? { terminal_info: { terminal_id: part.id, cwd: directory } }
          : undefined;
      const meta = { ...metaOf(part.sessionID), ...terminal };
      const content = terminalContent(call);
      send({
        sessionUpdate: "tool_call",
        toolCallId,
        ...rest,
        ...(content && { content }),
        ...(Object.keys(meta).length > 0 && { _meta: meta }),
      });
      call.told = told;
    }
    if (state.status === "completed" || state.status === "error") return ended(call, part);
    if (told !== call.told) {
      const meta = metaOf(part.sessionID);
      send({ sessionUpdate: "tool_call_update", toolCallId, ...rest, ...(meta && { _meta: meta }) });
      call.told = told;
    }
    if (part.tool === "bash" && call.terminalId === undefined && typeof metadata?.output === "string") {
      outputs.report(part.id, metadata.output);
    }
  };

  const finished = (info: AssistantMessage) => {
    const total = totals.get(info.parentID) ?? {
      calls: 0,
      usage: { totalTokens: 0, inputTokens: 0, outputTokens: 0 },
    };
    const { input, output, reasoning, cache } = info.tokens;
    const read = input + cache.read + cache.write;
    total.calls += 1;
    total.usage = {
      inputTokens: total.usage.inputTokens + read,
      outputTokens: total.usage.outputTokens + output + reasoning,
      totalTokens: total.usage.totalTokens + read + output + reasoning,
      thoughtTokens: (total.usage.thoughtTokens ?? 0) + reasoning,
      cachedReadTokens: (total.usage.cachedReadTokens ?? 0) + cache.read,
      cachedWriteTokens: (total.usage.cachedWriteTokens ?? 0) + cache.write,
    };
    totals.set(info.parentID, total);
    cost += info.cost;
    if (info.summary && features.compaction) {
      const status = info.error ? ("failed" as const) : ("completed" as const);
      send({ sessionUpdate: "compaction_update", compactionId: info.parentID, status });
    }
    if (!info.error || read + output + reasoning > 0) send(usage(info, contextSize(info), cost));
  };

  const message = (info: AssistantMessage) => {
    const known = answers.get(info.id);
    answers.set(info.id, { ...info });
    if (info.sessionID !== session.id) return;
    if (!known && info.summary && features.compaction) {
      send({ sessionUpdate: "compaction_update", compactionId: info.parentID, status: "in_progress" });
    }
    // The object of an event may go on changing: what it said before is kept apart.
    if (info.time.completed === undefined || done.has(info.id)) return;
    done.add(info.id);
    finished(info);
  };

  const notice = (
    severity: "warning" | "error",
    text: string,
    messageId: string,
    meta?: Record<string, unknown>,
  ) => {
    if (features.notices) send({ sessionUpdate: "notice", severity, title: text });
    else if (severity === "warning") send(chunk("agent_thought_chunk", messageId, `${text}\n`, meta));
  };

  return {
    event(event) {
      switch (event.type) {
        case "message.created":
        case "message.updated":
          if (event.properties.info.role === "assistant") message(event.properties.info);
          return;
        case "message.part.updated": {
          const { part } = event.properties;
          const answer = answers.get(part.messageID);
          if (!answer) return;
          if (part.type === "tool") toolPart(part);
          else if (part.type === "text" || part.type === "reasoning") textPart(answer, part);
          return;
        }
        case "message.part.delta": {
          const { messageID, partID, field, delta } = event.properties;
          const answer = answers.get(messageID);
          const kind = kinds.get(partID);
          if (!answer || !kind || field !== "text") return;
          sent.set(partID, (sent.get(partID) ?? 0) + delta.length);
          return say(answer, partID, kind, delta);
        }
        case "session.status": {
          const { sessionID, status } = event.properties;
          if (status.type === "retry")
            notice("warning", retryText(status, Date.now()), event.id, metaOf(sessionID));
          return;
        }
        case "session.error": {
          const { sessionID, error } = event.properties;
          if (sessionID === session.id && error && error.name !== "MessageAbortedError")
            notice("error", String("message" in error.data ? error.data.message : error.name), event.id);
          return;
        }
        case "session.updated": {
          const { info } = event.properties;
          if (info.id !== session.id) return;
          cost = info.cost ?? cost;
          if (info.title === title) return;
          title = info.title;
          return send(sessionInfo(info));
        }
        case "todo.updated":
          if (event.properties.sessionID === session.id) send(plan(event.properties.todos));
      }
    },
    planned(partID, changes) {
      const call = callOf(partID);
      if (call) call.planned = changes;
    },
    changed(partID, change) {
      const call = callOf(partID);
      if (!call) return;
      const earlier = call.changes.get(change.file);
      call.changes.set(change.file, earlier ? { ...change, before: earlier.before } : change);
    },
    terminal(partID, terminalId) {
      const call = callOf(partID);
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
    turn: (userID) =>
      totals.get(userID) ?? { calls: 0, usage: { totalTokens: 0, inputTokens: 0, outputTokens: 0 } },
    rest() {
      outputs.endAll();
      for (const map of [answers, done, sent, kinds, calls, parents, totals]) map.clear();
    },
  };
}
