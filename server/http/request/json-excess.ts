/** How much of something a JSON text may have. */
export interface Most {
  depth: number;
  values: number;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * What a text has too much of, before anybody takes it apart: to parse a million brackets, or to look for the fault behind
 * them, would take everybody's time. Looks at each character once and makes nothing; what is in strings is skipped.
 */
export function jsonExcess(text: string, most: Most): keyof Most | undefined {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at + 1);
      if (at < 0) return undefined;
    } else if (code === comma) {
      values += 1;
      if (values > most.values) return "values";
    } else if (code === openList || code === openObject) {
      depth += 1;
      if (depth > most.depth) return "depth";
    } else if (code === closeList || code === closeObject) depth -= 1;
  }
  return undefined;
}

/** Where the closing quote is; -1 when there is none. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === backslash && at - 1 - escapes >= from) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return -1;
}
