import { BANNER } from "../banner.js";
import type { Contract } from "../contract/contract.js";
import { list } from "../layout.js";

/** `server/gen/events.gen.ts`: what each event carries, and which are never logged. */
export function emitEvents(contract: Contract): string {
  const map = contract.events
    .map((event) => `  ${JSON.stringify(event.type)}: T.${event.schema}["properties"];\n`)
    .join("");
  const ephemeral = contract.events
    .filter((event) => event.ephemeral)
    .map((event) => JSON.stringify(event.type));
  return `${BANNER}import type * as T from "@opencode/sdk/types";

/** Event type to its properties. */
export interface EventMap {
${map}}

export type EventType = keyof EventMap;

/** Sent to whoever listens now, never logged, so never replayed. */
export const ephemeralEvents: ReadonlySet<EventType> = new Set<EventType>(${list("[", ephemeral, "]")});
`;
}
