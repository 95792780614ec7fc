/** The time a call may take, without that in which it waits for a person. */
export interface CallClock {
  /** Fires when the time is over. */
  signal: AbortSignal;
  /** The call gave a sign of progress: all of its time is left again. */
  restart(): void;
  /** Stops until every pause has been ended by the function it returned. */
  pause(): () => void;
  stop(): void;
}

export function createCallClock(milliseconds: number): CallClock {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let pauses = 0;
  let stopped = false;

  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    if (stopped || pauses > 0) return;
    timer = setTimeout(() => {
      over.abort(new Error(`no answer within ${milliseconds / 1000} s`));
    }, milliseconds);
  };

  start();
  return {
    signal: over.signal,
    restart: start,
    pause() {
      pauses += 1;
      stop();
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        pauses -= 1;
        start();
      };
    },
    stop() {
      stopped = true;
      stop();
    },
  };
}
