import type { Replay } from "./replay.js";
import type { Terminal } from "./terminal.js";

/** Why somebody is sent away. */
export type Leaving = "ended" | "stopping" | "slow" | "exited";

/** Somebody who looks at a terminal. */
export interface Viewer {
  show(text: string): void;
  /** Told once, after what was: units written since the start. */
  reached(cursor: number): void;
  /** Bytes that it was sent and has not taken yet. */
  behind(): number;
  close(why: Leaving): void;
}

/** All who look at one terminal. */
export interface Audience {
  /** Shows what is kept from `cursor` on, then what comes; undefined is from the start. Returns the way out. */
  join(viewer: Viewer, cursor: number | undefined): () => void;
  tell(text: string): void;
  /** To be called when a viewer has taken something. */
  caughtUp(): void;
  leave(why: Leaving): void;
}

const pieceLength = 65_536;
/** Bytes a viewer may be behind before the program waits for it, and before that goes on. */
const far = 1024 * 1024;
const near = 256 * 1024;

/** The program waits for the slowest; who has it wait for `patience` milliseconds is sent away. */
export function createAudience(deps: {
  replay: Replay;
  flow: Pick<Terminal, "pause" | "resume">;
  patience: number;
}): Audience {
  const { replay, flow, patience } = deps;
  const viewers = new Set<Viewer>();
  let waiting: NodeJS.Timeout | undefined;

  const caughtUp = () => {
    if (!waiting || [...viewers].some((viewer) => viewer.behind() > near)) return;
    clearTimeout(waiting);
    waiting = undefined;
    flow.resume();
  };
  const dropSlow = () => {
    for (const viewer of viewers) {
      if (viewer.behind() <= near) continue;
      viewers.delete(viewer);
      viewer.close("slow");
    }
    caughtUp();
  };

  return {
    join(viewer, cursor = 0) {
      const from = cursor === -1 ? replay.written() : Math.max(cursor, 0);
      for (const piece of replay.from(from, pieceLength)) viewer.show(piece);
      viewer.reached(replay.written());
      viewers.add(viewer);
      return () => {
        viewers.delete(viewer);
        caughtUp();
      };
    },
    tell(text) {
      replay.add(text);
      for (const viewer of viewers) viewer.show(text);
      if (waiting || ![...viewers].some((viewer) => viewer.behind() > far)) return;
      flow.pause();
      waiting = setTimeout(dropSlow, patience);
    },
    caughtUp,
    leave(why) {
      for (const viewer of viewers) viewer.close(why);
      viewers.clear();
      caughtUp();
    },
  };
}
