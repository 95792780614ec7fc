import type { SessionUpdate, Error as TurnError } from "../../gen/acp2/types.gen.js";

type State = "idle" | "running" | "requires_action";

/** How the prompts of a turn came to an end. */
export interface TurnEnd {
  stopReason: "end_turn" | "max_tokens" | "max_turn_requests" | "refusal" | "cancelled" | "error";
  error?: TurnError;
}

interface Turn {
  told: State;
  /** Core works on it, whoever began that. */
  busy: boolean;
  /** The client's own prompts that have not come to their end. */
  prompts: number;
  /** What the client is being asked. */
  asks: number;
  end: TurnEnd | undefined;
}

/** What the sessions of a client do, told as states: version 2 answers a prompt before there is anything to tell. */
export interface Turns {
  /** Core began or ended a turn. */
  busy(sessionId: string, busy: boolean): void;
  /** A prompt of the client's own counts from now on. */
  begin(sessionId: string): void;
  end(sessionId: string, end: TurnEnd): void;
  /** While it lasts, a person has to do something. */
  asking<T>(sessionId: string, work: () => Promise<T>): Promise<T>;
  /** Tells the state as it is, told before or not. */
  snapshot(sessionId: string, busy: boolean): void;
  forget(sessionId: string): void;
}

export function createTurns(send: (sessionId: string, update: SessionUpdate) => void): Turns {
  const turns = new Map<string, Turn>();

  const turnOf = (sessionId: string): Turn => {
    const known = turns.get(sessionId);
    if (known) return known;
    const turn: Turn = { told: "idle", busy: false, prompts: 0, asks: 0, end: undefined };
    turns.set(sessionId, turn);
    return turn;
  };
  const stateOf = ({ busy, prompts, asks }: Turn): State => {
    if (!busy && prompts === 0) return "idle";
    return asks > 0 ? "requires_action" : "running";
  };
  const tell = (sessionId: string, turn: Turn, again = false) => {
    const state = stateOf(turn);
    if (state === turn.told && !again) return;
    // Nothing but what ends work has a reason.
    const reason = state === "idle" && turn.told !== "idle" ? turn.end : undefined;
    turn.told = state;
    turn.end = undefined;
    send(sessionId, { sessionUpdate: "state_update", state, ...reason } as SessionUpdate);
  };
  const change = (sessionId: string, by: (turn: Turn) => void) => {
    const turn = turnOf(sessionId);
    by(turn);
    tell(sessionId, turn);
  };

  return {
    busy: (sessionId, busy) =>
      change(sessionId, (turn) => {
        turn.busy = busy;
      }),
    begin: (sessionId) =>
      change(sessionId, (turn) => {
        turn.prompts += 1;
      }),
    end: (sessionId, end) =>
      change(sessionId, (turn) => {
        turn.prompts -= 1;
        turn.end = end;
      }),
    async asking(sessionId, work) {
      change(sessionId, (turn) => {
        turn.asks += 1;
      });
      try {
        return await work();
      } finally {
        change(sessionId, (turn) => {
          turn.asks -= 1;
        });
      }
    },
    snapshot(sessionId, busy) {
      const turn = turnOf(sessionId);
      turn.busy = busy;
      tell(sessionId, turn, true);
    },
    forget: (sessionId) => void turns.delete(sessionId),
  };
}
