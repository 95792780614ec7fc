/**
 * At most `most` UTF-16 units of one end of a text, one less where the cut would halve a character: half a character
 * is no text to providers, nor to clients that read strict JSON.
 */
export function cutText(text: string, most: number, keep: "head" | "tail" = "head"): string {
  if (text.length <= most) return text;
  if (most <= 0) return "";
  if (keep === "head") return text.slice(0, halves(text, most) ? most - 1 : most);
  const from = text.length - most;
  return text.slice(halves(text, from) ? from + 1 : from);
}

/** Whether a cut in front of the unit at `at` parts the two halves of a character. */
function halves(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Splits off a first half of a character at the end of `text`, whose second half may come with the next piece. */
export function splitWhole(text: string): { whole: string; half: string } {
  if (!isHigh(text.charCodeAt(text.length - 1))) return { whole: text, half: "" };
  return { whole: text.slice(0, -1), half: text.slice(-1) };
}
