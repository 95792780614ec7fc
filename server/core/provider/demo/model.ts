import { setImmediate as nextTurn } from "node:timers/promises";
import { refusalFailure } from "../call/failure.js";
import type { ModelEvent, ModelFailure, ModelRequest } from "../model.js";
import { type DemoAction, nextStep } from "./turn.js";

/** Deltas between two turns of the event loop, so that they leave while the model still streams. */
const BURST = 32;
const CHARS_PER_TOKEN = 4;

interface Progress {
  request: ModelRequest;
  written: number;
  thought: number;
  block: number;
}

/** The demo model's answer to a request: the next step of its directives. Rejects with the abort reason. */
export async function* streamDemo(request: ModelRequest): AsyncGenerator<ModelEvent> {
  request.signal.throwIfAborted();
  const progress: Progress = { request, written: 0, thought: 0, block: 0 };
  const actions = nextStep(request);
  for (const action of actions) yield* perform(action, progress);
  const called = actions.some(({ kind }) => kind === "call");
  yield { type: "finish", reason: called ? "tool-calls" : "stop", tokens: tokensOf(progress) };
}

async function* perform(action: DemoAction, progress: Progress): AsyncGenerator<ModelEvent> {
  switch (action.kind) {
    case "words":
      return yield* block("text", numberedWords(action.count), progress);
    case "text":
      return yield* block("text", action.text.match(/\S+\s*/g) ?? [], progress);
    case "think":
      return yield* block("reasoning", action.text.match(/\S+\s*/g) ?? [], progress);
    case "fail":
      throw scriptedFailure(action.status);
    case "hang":
      return await aborted(progress.request.signal);
    case "call": {
      const { callID, call } = action;
      const input = JSON.stringify(call.input);
      progress.written += input.length;
      yield { type: "tool-input-start", callID, tool: call.tool };
      yield { type: "tool-input-delta", callID, delta: input };
      yield { type: "tool-call", callID, tool: call.tool, input };
    }
  }
}

async function* block(
  kind: "text" | "reasoning",
  words: Iterable<string>,
  progress: Progress,
): AsyncGenerator<ModelEvent> {
  const { signal } = progress.request;
  const id = `demo-${progress.block++}`;
  yield { type: `${kind}-start`, id };
  let count = 0;
  for (const delta of words) {
    progress[kind === "text" ? "written" : "thought"] += delta.length;
    yield { type: `${kind}-delta`, id, delta };
    if (count++ % BURST === 0) await nextTurn();
    signal.throwIfAborted();
  }
  yield { type: `${kind}-end`, id };
}

function* numberedWords(count: number): Iterable<string> {
  for (let at = 0; at < count; at++) yield `w${at} `;
}

function scriptedFailure(status: number): ModelFailure {
  const message = `The demo model fails with status ${status}, as it was told to.`;
  return refusalFailure({ status, message }, { providerID: "demo", apiKey: undefined });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function tokensOf({ request, written, thought }: Progress) {
  const read = JSON.stringify([request.system, request.messages, request.tools]).length;
  const [input, output, reasoning] = [read, written, thought].map(tokens) as [number, number, number];
  return { total: input + output + reasoning, input, output, reasoning, cache: { read: 0, write: 0 } };
}

function tokens(chars: number): number {
  return Math.ceil(chars / CHARS_PER_TOKEN);
}
