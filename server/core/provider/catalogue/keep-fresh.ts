import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../base/log.js";
import { refreshCatalogue } from "./refresh.js";

const day = 86_400_000;
/** Milliseconds between two looks at how old it is: after a failure, between two tries. */
const pause = 3_600_000;
/** Milliseconds after a use: who opens a session is not to wait while `fetch` and certificates are loaded. */
const settled = 2_000;

/**
 * To be called whenever the catalogue is used: if what lies in `file` is a day old, or nothing does, it is fetched anew
 * a little behind that use. A failure is told once, and leaves what there is.
 */
export function createFreshCatalogue(deps: {
  file: string;
  url: string | undefined;
  /** Ends what runs. */
  signal: AbortSignal;
  log: Log;
}): () => void {
  const { file, url, signal, log } = deps;
  let looked = Number.NEGATIVE_INFINITY;
  let told = false;

  async function look(): Promise<void> {
    await sleep(settled, undefined, { ref: false });
    const changed = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (signal.aborted || Date.now() - changed < day) return;
    try {
      await refreshCatalogue({ url, file, signal });
    } catch (cause) {
      if (!told && !signal.aborted) log("debug", "the catalogue of models is as it was", { cause });
      told = true;
    }
  }

  return () => {
    if (performance.now() - looked < pause) return;
    looked = performance.now();
    void look();
  };
}
