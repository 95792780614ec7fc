/** More files than this are not remembered; the oldest go first. */
const MOST = 20_000;

/** How the tools of each session last saw each file, while the server runs. */
export interface SeenFiles {
  get(sessionID: string, file: string): string | undefined;
  set(sessionID: string, file: string, stamp: string): void;
}

export function createSeenFiles(): SeenFiles {
  const stamps = new Map<string, string>();
  const key = (sessionID: string, file: string) => `${sessionID} ${file}`;
  return {
    get: (sessionID, file) => stamps.get(key(sessionID, file)),
    set(sessionID, file, stamp) {
      const at = key(sessionID, file);
      stamps.delete(at);
      stamps.set(at, stamp);
      const [oldest] = stamps.keys();
      if (stamps.size > MOST && oldest !== undefined) stamps.delete(oldest);
    },
  };
}
