import type { AssistantMessage, Part } from "@opencode/sdk/types";

type Kind = "text" | "reasoning";
type Words = Extract<Part, { type: Kind }>;

/** One piece of what a model says. */
export interface Said {
  answer: AssistantMessage;
  partID: string;
  kind: Kind;
  text: string;
  /** Under which id the client puts it together with what belongs to it. */
  messageId: string;
}

/** Texts and thoughts as they grow, each piece of them once. */
export interface LiveWords {
  /** A part as it is now: what of it has not been said is. */
  part(answer: AssistantMessage, part: Words): void;
  delta(answer: AssistantMessage, partID: string, delta: string): void;
  /** The part is gone, for the call of the model is made anew. Whether anything of it had been said. */
  removed(answer: AssistantMessage, partID: string): boolean;
  /** A part of which the client has this much already. */
  join(part: Words): void;
  rest(): void;
}

export function createLiveWords(say: (said: Said) => void): LiveWords {
  const known = new Map<string, { kind: Kind; sent: number }>();
  /** How often an answer was begun anew after something of it had been said. */
  const restarts = new Map<string, number>();

  const pass = (answer: AssistantMessage, partID: string, kind: Kind, text: string) => {
    if (text === "") return;
    const restarted = restarts.get(answer.id) ?? 0;
    // What was said cannot be taken back: said anew under the same id, it would be one garbled text.
    const answerId = restarted === 0 ? answer.id : `${answer.id}.${restarted + 1}`;
    say({ answer, partID, kind, text, messageId: kind === "text" ? answerId : partID });
  };

  return {
    part(answer, { id, type, text }) {
      const already = known.get(id)?.sent ?? 0;
      known.set(id, { kind: type, sent: Math.max(already, text.length) });
      pass(answer, id, type, text.slice(already));
    },
    delta(answer, partID, delta) {
      const one = known.get(partID);
      if (!one) return;
      one.sent += delta.length;
      pass(answer, partID, one.kind, delta);
    },
    removed(answer, partID) {
      const one = known.get(partID);
      known.delete(partID);
      if (!one || one.sent === 0) return false;
      if (one.kind === "text") restarts.set(answer.id, (restarts.get(answer.id) ?? 0) + 1);
      return true;
    },
    join({ id, type, text }) {
      if (!known.has(id)) known.set(id, { kind: type, sent: text.length });
    },
    rest() {
      known.clear();
      restarts.clear();
    },
  };
}
