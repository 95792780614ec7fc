export type HtmlToken =
  | { type: "text"; text: string }
  | { type: "open"; name: string; attribute(name: string): string | undefined }
  | { type: "close"; name: string };

/** Elements whose content is text up to their end tag, whatever it looks like. */
const RAW = new Set([
  "script",
  "style",
  "title",
  "textarea",
  "noscript",
  "iframe",
  "xmp",
  "noembed",
  "noframes",
]);
const TAG_NAME = /[a-z][^\s/>]*/iy;

/**
 * The tags and texts of a page in order, entities decoded; the content of scripts and their like is left out. Each
 * character is looked at once or twice, however broken the page is.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { type: "text", text: decodeEntities(html.slice(at, end)) };
    if (open < 0) return;
    const closing = html[open + 1] === "/";
    TAG_NAME.lastIndex = open + (closing ? 2 : 1);
    const name = TAG_NAME.exec(html)?.[0].toLowerCase();
    if (name !== undefined) {
      const after = tagEnd(html, TAG_NAME.lastIndex);
      if (after < 0) return;
      if (closing) yield { type: "close", name };
      else
        yield { type: "open", name, attribute: attributeReader(html.slice(TAG_NAME.lastIndex, after - 1)) };
      at = !closing && RAW.has(name) ? rawEnd(html, after, name) : after;
    } else if (closing || html[open + 1] === "!" || html[open + 1] === "?") {
      const comment = html.startsWith("<!--", open);
      const close = comment ? html.indexOf("-->", open + 4) : html.indexOf(">", open);
      if (close < 0) return;
      at = close + (comment ? 3 : 1);
    } else {
      yield { type: "text", text: "<" };
      at = open + 1;
    }
  }
}

/** Behind the `>` that ends a tag, those in quotes aside; -1 when there is none. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const char = html[at];
    if (char === ">") return at + 1;
    // A quote opens a value only behind "=": elsewhere it is dirt.
    if ((char === '"' || char === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at))) {
      const close = html.indexOf(char, at + 1);
      if (close < 0) return -1;
      at = close;
    }
  }
  return -1;
}

function rawEnd(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? found.index : html.length;
}

function attributeReader(source: string): (name: string) => string | undefined {
  return (wanted) => {
    for (const [, name, double, single, bare] of source.matchAll(
      /([^\s=/"']+)(?:\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g,
    )) {
      if (name?.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? "");
    }
    return undefined;
  };
}

const NAMED: Record<string, string> = {
  ...{
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00A0",
    shy: "",
    copy: "©",
    reg: "®",
    trade: "™",
  },
  ...{
    hellip: "…",
    mdash: "—",
    ndash: "–",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    laquo: "«",
    raquo: "»",
  },
  ...{
    bull: "•",
    middot: "·",
    times: "×",
    minus: "−",
    plusmn: "±",
    deg: "°",
    sect: "§",
    para: "¶",
    euro: "€",
  },
  ...{
    pound: "£",
    yen: "¥",
    cent: "¢",
    larr: "←",
    rarr: "→",
    uarr: "↑",
    darr: "↓",
    le: "≤",
    ge: "≥",
    ne: "≠",
  },
  ...{
    auml: "ä",
    ouml: "ö",
    uuml: "ü",
    Auml: "Ä",
    Ouml: "Ö",
    Uuml: "Ü",
    szlig: "ß",
    eacute: "é",
    egrave: "è",
  },
  ...{
    agrave: "à",
    ccedil: "ç",
    ntilde: "ñ",
    zwj: "\u200D",
    zwnj: "\u200C",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
  },
};

/** Numeric entities and the common named ones; others stay as they are written. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
