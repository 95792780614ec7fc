import type { Event } from "@opencode/sdk/types";

/** One event on its way to subscribers: serialised once, whoever listens. */
export interface Envelope {
  /** Place in the event log; absent for events that are never replayed. */
  seq: number | undefined;
  /** Whose instance it belongs to, or `global`. */
  directory: string;
  project: string | undefined;
  type: Event["type"];
  readonly event: Event;
  /** `JSON.stringify(event)`. */
  json: string;
}

export type Listener = (envelope: Envelope) => void;

export interface Bus {
  /** Hands the envelope to every listener, in the order they came, before it returns. */
  publish(envelope: Envelope): void;
  /** Listeners must not throw and must not block. Returns the way out. */
  subscribe(listener: Listener): () => void;
}

/** Delivery within this process, in the order of `publish`, which is the order of `seq`. */
export function createBus(): Bus {
  const listeners = new Set<Listener>();
  return {
    publish(envelope) {
      for (const listener of listeners) listener(envelope);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
