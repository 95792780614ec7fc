import { splitWhole } from "../../base/cut-text.js";
import type { ModelEvent } from "../model.js";

/**
 * The same events with whole characters in each delta: the first half of one is held back until the second comes with
 * the next delta. Gateways that count in UTF-16 cut inside emoji, and a client could not mend two frames of half each.
 */
export async function* wholeCharacters(events: AsyncIterable<ModelEvent>): AsyncGenerator<ModelEvent> {
  const held = new Map<string, string>();
  for await (const event of events) {
    switch (event.type) {
      case "text-delta":
      case "reasoning-delta":
      case "tool-input-delta": {
        const key = keyOf(event);
        for (const one of apart(event, held.has(key))) {
          const { whole, half } = splitWhole((held.get(key) ?? "") + one.delta);
          if (half === "") held.delete(key);
          else held.set(key, half);
          if (whole !== "" || one.delta === "") yield { ...one, delta: whole.toWellFormed() };
        }
        break;
      }
      case "text-end":
      case "reasoning-end": {
        const key = keyOf(event);
        if (held.delete(key))
          yield {
            type: event.type === "text-end" ? "text-delta" : "reasoning-delta",
            id: event.id,
            delta: "\uFFFD",
          };
        yield event;
        break;
      }
      default:
        yield event;
    }
  }
}

function keyOf(event: { id: string } | { callID: string }): string {
  return "id" in event ? `part ${event.id}` : `call ${event.callID}`;
}

type Delta = Extract<ModelEvent, { delta: string }>;

/** Pieces that came at once stay one event, unless a character is cut between any of them. */
function apart(event: Delta, half: boolean): Delta[] {
  if (event.type === "tool-input-delta" || !event.pieces) return [event];
  const { type, id, pieces } = event;
  if (!half && pieces.every((piece) => piece.isWellFormed())) return [event];
  return pieces.map((delta) => ({ type, id, delta }));
}
