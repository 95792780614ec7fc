/** Every key that this file's tests have given a server by now, with where it was given. */
const known = new Map<string, string>();

/** What was said that holds a key. */
export const leaks: string[] = [];

/** Shorter values stand in too many innocent words. */
const shortest = 8;
const secretName = /key|token|secret|password|authorization|^(access|refresh)$/i;
const named = /"([\w-]+)"\s*:\s*"((?:[^"\\]|\\.)*)"/g;

let isOff = false;

/** For a file that sends words of every kind where keys belong: they may be heard again anywhere. */
export function watchNoKeys(): void {
  isOff = true;
}

/** For a file that begins: what others before it in this process gave and heard is not its own. */
export function forgetKeys(): void {
  isOff = false;
  known.clear();
  leaks.length = 0;
}

/** From now on nothing that is heard of a server, and nothing a model is sent, may hold this. */
export function watchKey(key: string, where: string): void {
  if (isOff) return;
  if (key.length >= shortest && !key.startsWith("{") && key !== "***") known.set(key, where);
}

/** The same for every value in this JSON, or something like it, whose name says that it is secret. */
export function watchKeysIn(text: string, where: string): void {
  for (const [, name = "", value = ""] of text.matchAll(named)) {
    // A file that holds a key is no key.
    if (secretName.test(name) && !/_FILE$/.test(name)) watchKey(value, `${name} in ${where}`);
  }
}

/** The same for the variables of an environment. */
export function watchEnvironment(env: Record<string, string | undefined> = {}): void {
  watchKeysIn(JSON.stringify(env), "the environment");
}

/** Notes it when the text, which `who` said, holds a key. */
export function lookForKeys(text: string, who: string): void {
  for (const [key, where] of known) {
    if (text.includes(key)) leaks.push(`${who} holds the key ${key.slice(0, 100)} (${where})`);
  }
}

/** The same for something that is heard in pieces, between which a key may be cut. */
export function keyLookout(who: string): (piece: string) => void {
  let tail = "";
  return (piece) => {
    const text = tail + piece;
    const before = leaks.length;
    lookForKeys(text, who);
    const longest = Math.max(0, ...[...known.keys()].map((key) => key.length));
    // What was found is not found again.
    tail = leaks.length > before || longest < 2 ? "" : text.slice(1 - longest);
  };
}
