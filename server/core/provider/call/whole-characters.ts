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
        const { whole, half } = splitWhole((held.get(key) ?? "") + event.delta);
        if (half === "") held.delete(key);
        else held.set(key, half);
        if (whole !== "" || event.delta === "") yield { ...event, delta: whole.toWellFormed() };
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
