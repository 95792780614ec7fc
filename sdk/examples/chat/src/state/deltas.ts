import type { Part } from "@opencode/sdk/client";
import { batch } from "@preact/signals";

type Listener = (partID: string, delta: string) => void;

/** What each part has grown by since it was last told whole. */
const grown = new Map<string, string>();
const waiting = new Map<string, string>();
const listeners = new Set<Listener>();
let isScheduled = false;

/** Text that streams in, told to whoever draws it once a frame. Returns how to stop listening. */
export function eachDelta(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function addDelta(partID: string, delta: string): void {
  grown.set(partID, (grown.get(partID) ?? "") + delta);
  waiting.set(partID, (waiting.get(partID) ?? "") + delta);
  if (isScheduled) return;
  isScheduled = true;
  // A tab in the background draws no frames.
  if (document.hidden) setTimeout(tell, 250);
  else requestAnimationFrame(tell);
}

/** A part was told whole: what it grew by before is in that. */
export function forgetDeltas(partID: string): void {
  grown.delete(partID);
  waiting.delete(partID);
}

function tell(): void {
  isScheduled = false;
  const now = [...waiting];
  waiting.clear();
  batch(() => {
    for (const [partID, delta] of now) for (const listener of listeners) listener(partID, delta);
  });
}

/** A part as it was loaded, with what it has grown by since: the two overlap where one was told in the other. */
export function afterDeltas(part: Part): Part {
  const delta = grown.get(part.id);
  if (delta === undefined || (part.type !== "text" && part.type !== "reasoning")) return part;
  waiting.delete(part.id);
  return { ...part, text: joined(part.text, delta) };
}

/** The shortest text that begins with the one and ends with the other. */
export function joined(text: string, delta: string): string {
  for (let shared = Math.min(text.length, delta.length); shared > 0; shared--)
    if (text.endsWith(delta.slice(0, shared))) return text + delta.slice(shared);
  return text + delta;
}
