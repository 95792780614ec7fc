import type { Instances } from "./instance.js";

/** Milliseconds between two looks. */
const interval = 2_000;

/**
 * Looks at the configuration of a directory at once and now and then, without anybody asking for it: whoever reads it says
 * what is wrong with it. Returns what ends that.
 */
export function noticeConfig(instances: Instances, directory: string): () => void {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      // Of the files alone: plugins are run by those who have a use for them.
      await (await instances.get(directory)).statedConfig();
    } catch {
      // Told where it was read.
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), interval).unref();
  setImmediate(() => void look());
  return () => clearInterval(timer);
}
