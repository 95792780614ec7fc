import type { Tokens } from "@opencode/sdk/types";

/** A piece of work that may be measured and traced: what it is, never what is said in it. */
export type Task =
  | { type: "request"; method: string; path: string; header(name: string): string | null }
  | { type: "prompt"; sessionID: string; messageID: string; work: string }
  | { type: "model"; providerID: string; modelID: string }
  /** `isKnown`: it was offered; the model may have made up its name. */
  | { type: "tool"; sessionID: string; callID: string; tool: string; isKnown: boolean };

/** How it ended. */
export interface Result {
  /** The name of what went wrong, without its words. */
  error?: string | undefined;
  /** Of a request. */
  status?: number;
  /** Of a model call, with its cost in dollars. */
  usage?: { tokens: Tokens; cost: number; reason: string } | undefined;
}

/** A task under way. */
export interface Observation {
  /** Does work that is part of the task. */
  within<T>(work: () => T): T;
  ends(result: Result): void;
}

/** Who measures or traces. It must neither throw nor wait. */
export interface Observer {
  /** Undefined: it does not care. */
  begins(task: Task): Partial<Observation> | undefined;
  /** What asks at this moment has had a prompt accepted, which may begin later. */
  accepted?(messageID: string): void;
  /** Nothing more is told. */
  close?(): Promise<void>;
}

/** All who measure, as one. */
export interface Observers extends Required<Omit<Observer, "begins">> {
  begins(task: Task): Observation;
  add(observer: Observer): void;
}

/** While nobody observes, a task costs one call. */
export function createObservers(): Observers {
  const observers: Observer[] = [];
  return {
    add: (observer) => void observers.push(observer),
    begins(task) {
      const seen = observers.flatMap((one) => one.begins(task) ?? []);
      return {
        within: (work) => seen.reduce((inner, { within }) => (within ? () => within(inner) : inner), work)(),
        ends(result) {
          for (const one of seen) one.ends?.(result);
        },
      };
    },
    accepted(messageID) {
      for (const one of observers) one.accepted?.(messageID);
    },
    async close() {
      await Promise.all(observers.map((one) => one.close?.()));
    },
  };
}
