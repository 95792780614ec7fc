import type { HtmlStyle } from "./html-style.js";

type Mark = "strong" | "emphasis" | "code";

/** The running text of one block: blanks collapsed, marks only around what has words in it. */
export interface Inline {
  text(text: string): void;
  open(mark: Mark): void;
  close(mark: Mark): void;
  openLink(address: string | undefined): void;
  closeLink(): void;
  lineBreak(): void;
  /** What was written since the last time; marks that are open are closed. */
  take(): string;
}

export function createInline(style: HtmlStyle): Inline {
  let pieces: string[] = [];
  let marks: { mark: Mark; depth: number; at: number | undefined }[] = [];
  let link: { at: number; address: string } | undefined;

  const blank = () => pieces.length === 0 || /\s$/.test(pieces.at(-1) ?? "");

  /** Writes the opening marks that were waiting for a word. */
  const begin = () => {
    for (const entry of marks) {
      if (entry.at !== undefined) continue;
      entry.at = pieces.length;
      pieces.push(style[entry.mark]);
    }
  };

  const endMark = ({ mark, at }: (typeof marks)[number]) => {
    if (at === undefined) return;
    const space = pieces.at(-1) === " " ? pieces.pop() : undefined;
    pieces.push(style[mark]);
    if (space) pieces.push(space);
  };

  const closeLink = () => {
    if (!link) return;
    const text = pieces.splice(link.at).join("");
    const words = text.trim();
    if (words === "") pieces.push(text && !blank() ? " " : "");
    else pieces.push(style.link(words.replaceAll("\n", " "), link.address), /\s$/.test(text) ? " " : "");
    link = undefined;
  };

  return {
    text(text) {
      for (const piece of text.replace(/[\s\u00A0]+/g, " ").split(/( )/)) {
        if (piece === "") continue;
        if (piece !== " ") begin();
        else if (blank()) continue;
        pieces.push(piece);
      }
    },
    open(mark) {
      if (style[mark] === "") return;
      const same = marks.find((entry) => entry.mark === mark);
      if (same) same.depth++;
      else marks.push({ mark, depth: 1, at: undefined });
    },
    close(mark) {
      const entry = marks.find((one) => one.mark === mark);
      if (!entry || --entry.depth > 0) return;
      marks = marks.filter((one) => one !== entry);
      endMark(entry);
    },
    openLink(address) {
      closeLink();
      if (address === undefined) return;
      begin();
      link = { at: pieces.length, address };
    },
    closeLink,
    lineBreak() {
      if (pieces.at(-1) === " ") pieces.pop();
      if (pieces.length > 0) pieces.push("\n");
    },
    take() {
      closeLink();
      for (const entry of marks.toReversed()) endMark(entry);
      marks = marks.map((entry) => ({ ...entry, at: undefined }));
      const text = pieces.join("").trim();
      pieces = [];
      return text;
    },
  };
}
