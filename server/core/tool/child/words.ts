import { cutText } from "../../base/cut-text.js";

/** Characters of what is printed at once that are told, and kept as last words. */
const most = 2_000;
/** Characters that a process may have told in a window of time. */
const quota = 64_000;
/** Milliseconds. */
const window = 60_000;

/** What a process prints: told as it comes, up to a quota, and its end kept for when it ends. */
export function createWords(said: (text: string) => void): {
  add(text: string): void;
  /** The last of it, to go behind a sentence. */
  last(): string;
} {
  let words = "";
  let begun = performance.now();
  let told = 0;
  return {
    add(text) {
      words = cutText(words + text, most, "tail");
      if (performance.now() - begun > window) {
        begun = performance.now();
        told = 0;
      }
      if (told > quota) return;
      const line = cutText(text.trimEnd(), most);
      told += line.length;
      said(told > quota ? `${line}\n(it prints too much: the rest of this minute is left out)` : line);
    },
    last: () => (words.trim() ? `: ${words.trim()}` : ""),
  };
}
