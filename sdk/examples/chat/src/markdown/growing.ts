import type { Token } from "marked";
import { nodesOf, tokensOf } from "./render.js";

export interface GrowingMarkdown {
  /** Shows the text; one that only grew costs what its last paragraphs cost. */
  show(text: string, isWhole: boolean): void;
}

/** Blocks at the end that may still change as text comes in: a list goes on behind an empty line. */
const open = 2;

/** Markdown in an element. What is behind the last blocks is drawn once and left alone. */
export function growMarkdown(root: HTMLElement): GrowingMarkdown {
  const tail = document.createElement("div");
  let settled = "";
  let shown = "";

  function reset(): void {
    root.replaceChildren(tail);
    settled = "";
  }

  return {
    show(text, isWhole) {
      if (text === shown && !isWhole) return;
      shown = text;
      // A definition anywhere is meant by what came before it, too.
      const isLinked = isWhole && /^ {0,3}\[[^\]\n]+\]:/m.test(text);
      if (!text.startsWith(settled) || tail.parentNode !== root || isLinked) reset();
      const tokens = tokensOf(text.slice(settled.length));
      const done = isWhole || isLinked ? 0 : lastSettled(tokens);
      if (done > 0) {
        const block = document.createElement("div");
        block.append(nodesOf(tokens.slice(0, done)));
        root.insertBefore(block, tail);
        settled += tokens
          .slice(0, done)
          .map(({ raw }) => raw)
          .join("");
      }
      tail.replaceChildren(nodesOf(tokens.slice(done)));
    },
  };
}

function lastSettled(tokens: readonly Token[]): number {
  const blocks = tokens.flatMap(({ type }, index) => (type === "space" ? [] : [index]));
  return blocks.at(-open) ?? 0;
}
