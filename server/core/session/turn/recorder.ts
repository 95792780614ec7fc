import type { AssistantMessage, Part, ReasoningPart, Session, TextPart, ToolPart } from "@opencode/sdk/types";
import { newID } from "../../base/ids.js";
import { isPlainObject } from "../../provider/credentials/secrets.js";
import type { ModelEvent } from "../../provider/model.js";
import { parseJson } from "../../provider/refusal/words.js";
import type { Messages } from "../store/messages.js";

/** Turns the events of one model call into parts of one assistant message. */
export interface Recorder {
  /** In the order in which they came about. Tool calls change theirs in place. */
  readonly parts: Part[];
  /** Returns a promise only when something has to be written; deltas go out at once. */
  record(event: ModelEvent): Promise<void> | undefined;
  /** The part of a call, made if the model did not announce it. */
  toolPart(callID: string, tool: string): ToolPart;
  add(part: Part): Promise<void>;
  /** The same for the first part, which is written together with the one that `event` opens, if it does. */
  begin(part: Part, event: ModelEvent): Promise<void> | undefined;
  /** Writes what waits to be written together with what comes next. */
  flush(): Promise<void>;
  /** Hands that over to who writes next. */
  takeHeld(): Promise<Part[]>;
  /** Ends what is still streaming: for a stream that was cut. */
  endOpen(): Promise<void>;
  /** Closes the calls that nobody has run or will run: their arguments never came whole. */
  closeCalls(): Promise<void>;
  /** Takes back everything recorded: for an attempt that will be repeated. */
  discard(): Promise<void>;
}

type Streaming = TextPart | ReasoningPart;

export function createRecorder(deps: {
  messages: Messages;
  session: Session;
  info: AssistantMessage;
  /** What becomes of a text once it is whole; undefined where it stays. */
  textCame?(part: TextPart): Promise<string> | undefined;
}): Recorder {
  const { messages, session, info } = deps;
  const parts: Part[] = [];
  const streaming = new Map<string, Streaming>();
  const calls = new Map<string, ToolPart>();
  const base = () => ({ id: newID("prt"), sessionID: session.id, messageID: info.id });

  /** Parts that are written together with what comes next: the first, and those that have just ended. */
  const held: Part[] = [];
  /** What is being written of them because nothing came at once. Never rejects. */
  let written: Promise<void> = Promise.resolve();

  const save = async (...parts: Part[]) => {
    await written;
    const together = [...held.splice(0), ...parts];
    if (together.length > 0) await messages.saveParts(session, together);
  };

  const flush = () => (held.length > 0 ? save() : written);

  /** Nobody waits for this write: where it fails, the next one tries it again, and tells who waits for that. */
  const writeBehind = async () => {
    await written;
    const waiting = held.splice(0);
    if (waiting.length === 0) return;
    await messages.saveParts(session, waiting).catch(() => held.unshift(...waiting));
  };

  /** Models end a text and their answer in one breath: that is one write. Else it is written in the next turn. */
  const hold = (part: Part) => {
    held.push(part);
    setImmediate(() => {
      if (held.includes(part)) written = writeBehind();
    });
  };

  const add = (part: Part) => {
    parts.push(part);
    return save(part);
  };

  const open = (id: string, part: Streaming) => {
    streaming.set(id, part);
    return add(part);
  };

  const grow = (id: string, pieces: readonly string[]) => {
    const part = streaming.get(id);
    if (!part) return;
    for (const piece of pieces) {
      if (piece === "") continue;
      part.text += piece;
      messages.delta(session, part, piece);
    }
  };

  const end = (id: string, metadata?: Record<string, unknown>) => {
    const part = streaming.get(id);
    if (!part) return undefined;
    streaming.delete(id);
    part.time = { start: part.time?.start ?? Date.now(), end: Date.now() };
    if (metadata) part.metadata = { ...part.metadata, ...metadata };
    const text = part.type === "text" ? deps.textCame?.(part) : undefined;
    if (text) return text.then((left) => save(Object.assign(part, { text: left })));
    hold(part);
    return undefined;
  };

  const toolPart = (callID: string, tool: string): ToolPart => {
    const known = calls.get(callID);
    if (known) return known;
    const part: ToolPart = {
      ...base(),
      type: "tool",
      callID,
      tool,
      state: { status: "pending", input: {}, raw: "" },
    };
    calls.set(callID, part);
    parts.push(part);
    return part;
  };

  /** The provider runs it: it is shown, and marked so that it is neither run nor sent back as a call of ours. */
  const executing = (event: Extract<ModelEvent, { type: "tool-call" }>) => {
    const part = toolPart(event.callID, event.tool);
    part.metadata = { ...event.metadata, providerExecuted: true };
    part.state = { status: "running", input: inputOf(event.input), time: { start: Date.now() } };
    return save(part);
  };

  const executed = (callID: string, output: string, failed: boolean) => {
    const part = parts.find((one) => one.type === "tool" && one.callID === callID);
    if (part?.type !== "tool" || part.state.status !== "running") return undefined;
    const { input } = part.state;
    const time = { start: part.state.time.start, end: Date.now() };
    part.state = failed
      ? { status: "error", input, error: output, time }
      : { status: "completed", input, output, title: part.tool, metadata: {}, time };
    return save(part);
  };

  return {
    parts,
    add,
    begin(part, event) {
      if (!opening.has(event.type)) return add(part);
      parts.push(part);
      held.push(part);
      return undefined;
    },
    flush,
    async takeHeld() {
      await written;
      return held.splice(0);
    },
    toolPart,
    record(event) {
      switch (event.type) {
        case "text-start":
          return open(event.id, { ...base(), type: "text", text: "", time: { start: Date.now() } });
        case "reasoning-start":
          return open(event.id, {
            ...base(),
            type: "reasoning",
            text: "",
            ...(event.metadata && { metadata: event.metadata }),
            time: { start: Date.now() },
          });
        case "text-delta":
        case "reasoning-delta":
          if (held.length > 0) return flush().then(() => grow(event.id, event.pieces ?? [event.delta]));
          grow(event.id, event.pieces ?? [event.delta]);
          return undefined;
        case "text-end":
        case "reasoning-end":
          return end(event.id, event.metadata);
        case "tool-input-start":
          return save(toolPart(event.callID, event.tool));
        case "tool-input-delta": {
          const part = calls.get(event.callID);
          if (part?.state.status === "pending") part.state.raw += event.delta;
          return undefined;
        }
        case "tool-call":
          return event.executed ? executing(event) : undefined;
        case "tool-result":
          return executed(event.callID, event.output, event.failed);
        case "finish":
          return undefined;
      }
    },
    async endOpen() {
      for (const id of [...streaming.keys()]) await end(id);
    },
    async closeCalls() {
      for (const part of parts) {
        if (part.type !== "tool") continue;
        // Some results only show in what the provider's model says of them.
        if (part.state.status === "running" && part.metadata?.providerExecuted) {
          await executed(part.callID, "", false);
        } else if (part.state.status === "pending") {
          const now = Date.now();
          const input = inputOf(part.state.raw);
          part.state = { status: "error", input, error: neverWhole, time: { start: now, end: now } };
          await save(part);
        }
      }
    },
    async discard() {
      streaming.clear();
      calls.clear();
      await written;
      held.splice(0);
      for (const part of parts.splice(0)) await messages.removePart(session, part);
    },
  };
}

/** Events with which a part begins that is written at once. */
const opening: ReadonlySet<ModelEvent["type"]> = new Set([
  "text-start",
  "reasoning-start",
  "tool-input-start",
]);

const neverWhole = "The answer broke off before this call was complete: it was not run.";

function inputOf(raw: string): Record<string, unknown> {
  const value = parseJson(raw);
  if (isPlainObject(value)) return value;
  return raw.trim() === "" ? {} : { raw };
}
