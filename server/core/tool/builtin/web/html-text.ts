import { setImmediate } from "node:timers/promises";
import { createBlocks } from "./html-blocks.js";
import { createInline } from "./html-inline.js";
import { type HtmlStyle, markdownStyle, plainStyle } from "./html-style.js";
import { type HtmlToken, htmlTokens } from "./html-tokens.js";

/** Not content, whatever is in them. */
const SKIPPED = new Set([
  "head",
  "nav",
  "footer",
  "form",
  "button",
  "select",
  "svg",
  "template",
  "dialog",
  "object",
]);
const BLOCKS = new Set(
  "address article aside body caption center dd details div dl dt fieldset figcaption figure header hgroup html legend main menu p section summary table tbody tfoot thead".split(
    " ",
  ),
);
const MARKS = {
  b: "strong",
  strong: "strong",
  em: "emphasis",
  i: "emphasis",
  code: "code",
  kbd: "code",
  samp: "code",
} as const;

/** A page's content as markdown, without scripts, styles, navigation and forms; links become absolute. */
export function htmlToMarkdown(html: string, base?: URL): Promise<string> {
  return convert(html, markdownStyle, base);
}

/** A page's words, a line for each of its blocks. */
export function htmlToText(html: string): Promise<string> {
  return convert(html, plainStyle, undefined);
}

/** Some milliseconds of work; then it is everything else's turn. */
const TOKENS_AT_ONCE = 5000;

type Open = Extract<HtmlToken, { type: "open" }>;

/** One pass over the tags, without a tree: its time grows with the page's length and with nothing else. */
async function convert(html: string, style: HtmlStyle, base: URL | undefined): Promise<string> {
  const blocks = createBlocks();
  const inline = createInline(style);
  const lists: { next: number | undefined; inItem: boolean }[] = [];
  let skipped: { name: string; depth: number } | undefined;
  let heading = "";
  let pre: { pieces: string[]; language: string } | undefined;
  let row: string[] | undefined;
  let firstRow = true;

  const flush = () => {
    const text = inline.take();
    if (text !== "" && row) row[row.length - 1] = `${row.at(-1) ?? ""} ${text}`.replace(/\s+/g, " ").trim();
    else if (text !== "") blocks.add(heading + (heading ? text.replaceAll("\n", " ") : text));
    heading = "";
  };
  const endRow = () => {
    flush();
    const cells = row ?? [];
    row = undefined;
    const [only] = cells.filter(Boolean);
    if (only === undefined) return;
    // A row of one is layout, not a table.
    if (cells.length === 1) return blocks.add(only);
    blocks.add(style.row(cells, firstRow), true);
    firstRow = false;
  };
  const endItem = () => {
    flush();
    const list = lists.at(-1);
    if (list?.inItem) blocks.leave("item");
    if (list) list.inItem = false;
  };
  const beginItem = () => {
    endItem();
    if (lists.length === 0) lists.push({ next: undefined, inItem: false });
    const list = lists.at(-1);
    if (!list) return;
    list.inItem = true;
    const bullet = list.next === undefined ? style.bullet : `${list.next++}. `;
    blocks.enter("item", bullet, " ".repeat(bullet.length));
  };
  const endPre = () => {
    if (!pre) return;
    const text = pre.pieces.join("").replace(/^\n|\s+$/g, "");
    if (text !== "") blocks.add(style.preformatted(text, pre.language));
    pre = undefined;
  };
  const addressOf = (token: Open, name: string) => absolute(token.attribute(name), base);

  const open = (token: Open) => {
    const { name } = token;
    if (SKIPPED.has(name)) {
      flush();
      skipped = { name, depth: 1 };
    } else if (name in MARKS) inline.open(MARKS[name as keyof typeof MARKS]);
    else if (name === "br") inline.lineBreak();
    else if (name === "a") inline.openLink(addressOf(token, "href"));
    else if (name === "img") {
      const [text, address] = [token.attribute("alt")?.trim(), addressOf(token, "src")];
      if (text && address) inline.text(style.image(text, address));
    } else if (/^h[1-6]$/.test(name)) {
      flush();
      heading = style.heading(Number(name[1]));
    } else if (name === "pre") {
      flush();
      pre = { pieces: [], language: languageOf(token) };
    } else if (name === "hr") {
      flush();
      if (style.rule) blocks.add(style.rule);
    } else if (name === "ul" || name === "ol") {
      flush();
      const next = name === "ol" ? Number.parseInt(token.attribute("start") ?? "1", 10) || 1 : undefined;
      lists.push({ next, inItem: false });
    } else if (name === "li") beginItem();
    else if (name === "blockquote") {
      flush();
      blocks.enter("quote", style.quote, style.quote);
    } else if (name === "table") {
      endRow();
      firstRow = true;
    } else if (name === "tr") {
      endRow();
      row = [];
    } else if (name === "td" || name === "th") {
      flush();
      row?.push("");
    } else if (BLOCKS.has(name)) flush();
  };

  const close = (name: string) => {
    if (name in MARKS) inline.close(MARKS[name as keyof typeof MARKS]);
    else if (name === "a") inline.closeLink();
    else if (name === "li") endItem();
    else if (name === "ul" || name === "ol") {
      endItem();
      lists.pop();
    } else if (name === "blockquote") {
      flush();
      blocks.leave("quote");
    } else if (name === "tr" || name === "table") endRow();
    else if (BLOCKS.has(name) || /^h[1-6]$/.test(name)) flush();
  };

  const inPre = (token: HtmlToken, into: { pieces: string[]; language: string }) => {
    if (token.type === "text") into.pieces.push(token.text.replaceAll("\r", ""));
    else if (token.type === "close") {
      if (token.name === "pre") endPre();
    } else if (token.name === "br") into.pieces.push("\n");
    else if (token.name === "code") into.language ||= languageOf(token);
  };

  let taken = 0;
  for (const token of htmlTokens(html)) {
    if (++taken % TOKENS_AT_ONCE === 0) await setImmediate();
    if (skipped) skipped = stillSkipped(token, skipped);
    else if (pre) inPre(token, pre);
    else if (token.type === "text") inline.text(token.text);
    else if (token.type === "open") open(token);
    else close(token.name);
  }
  endPre();
  endRow();
  return blocks.text().trim();
}

function stillSkipped(token: HtmlToken, skipped: { name: string; depth: number }) {
  if (token.type === "text" || token.name !== skipped.name) {
    // An end of <head> may be left out.
    return token.type === "open" && token.name === "body" ? undefined : skipped;
  }
  const depth = skipped.depth + (token.type === "open" ? 1 : -1);
  return depth === 0 ? undefined : { ...skipped, depth };
}

function languageOf(token: Open): string {
  return (
    /(?:^|\s)(?:language|lang|highlight-source)-([\w+#-]+)/.exec(token.attribute("class") ?? "")?.[1] ?? ""
  );
}

/** Undefined for what leads nowhere else. */
function absolute(address: string | undefined, base: URL | undefined): string | undefined {
  const trimmed = address?.trim();
  if (!trimmed || trimmed.startsWith("#") || /^(?:javascript|data):/i.test(trimmed)) return undefined;
  const full = base && URL.canParse(trimmed, base) ? new URL(trimmed, base).href : trimmed;
  return full.replaceAll(" ", "%20");
}
