import DOMPurify, { type Config } from "dompurify";
import { marked, type Token } from "marked";
import { copyText } from "../view/clipboard.js";

/** What a model writes may format, and nothing else: no scripts, styles, forms, frames, ids, or anything that loads. */
const allowed = {
  ALLOWED_TAGS: [
    ...["p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "ul", "ol", "li"],
    ...["table", "thead", "tbody", "tr", "th", "td", "a", "em", "strong", "b", "i", "u", "s", "del", "ins"],
    ...["sub", "sup", "kbd", "mark", "details", "summary", "dl", "dt", "dd"],
  ],
  ALLOWED_ATTR: ["href", "title", "align", "start", "open", "lang"],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

const purify = DOMPurify(window);
purify.addHook("afterSanitizeAttributes", (node) => {
  if (!(node instanceof HTMLAnchorElement)) return;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
});

marked.use({
  gfm: true,
  renderer: {
    // A picture would be fetched as soon as it is shown, and tell its server so: it is offered as a link.
    image({ href, text }) {
      return `<a href="${escaped(href)}">${escaped(text || href)}</a>`;
    },
    checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
  },
});

/** What is read as one: a list with its items, a quotation with its paragraphs. */
const written =
  "p:not(li p, blockquote p), h1, h2, h3, h4, h5, h6, blockquote, ul, ol, th, td, summary, dt, dd";

export function tokensOf(text: string): Token[] {
  return marked.lexer(text);
}

/** Sanitised nodes of some tokens: each by itself, so that what one leaves open swallows none that follow. */
export function nodesOf(tokens: readonly Token[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const token of tokens) fragment.append(purify.sanitize(marked.parser([token]), allowed));
  // Each by its own letters: a paragraph may be of another script than the one before.
  for (const block of fragment.querySelectorAll<HTMLElement>(written)) block.dir = "auto";
  for (const pre of fragment.querySelectorAll("pre")) dressCode(pre);
  for (const table of fragment.querySelectorAll("table")) {
    const box = document.createElement("div");
    box.className = "table";
    box.tabIndex = 0;
    table.replaceWith(box);
    box.append(table);
  }
  return fragment;
}

/** Code scrolls by itself, and can be copied. */
function dressCode(pre: HTMLPreElement): void {
  const box = document.createElement("div");
  box.className = "code";
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "copy";
  copy.textContent = "Copy";
  copy.setAttribute("aria-label", "Copy the code");
  copy.onclick = () => void copyCode(copy, pre.textContent);
  pre.tabIndex = 0;
  pre.dir = "ltr";
  pre.replaceWith(box);
  box.append(pre, copy);
}

async function copyCode(button: HTMLButtonElement, text: string): Promise<void> {
  button.textContent = (await copyText(text)) ? "Copied" : "Not copied";
  setTimeout(() => {
    button.textContent = "Copy";
  }, 1_500);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
