/**
 * Tells whether the whole of `text` matches `glob`, where `*` is any run of characters (slashes and newlines too)
 * and `?` is any one, `\\*` and `\\?` are those characters themselves; a trailing ` *` may match nothing, so `git *`
 * covers a bare `git`. Never backtracks further than the last `*`, so the worst case is the product of both lengths.
 */
export function matchGlob(glob: string, text: string): boolean {
  if (glob.endsWith(" *") && matchExactly(glob.slice(0, -2), text)) return true;
  return matchExactly(glob, text);
}

function matchExactly(glob: string, text: string): boolean {
  let g = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const escaped = glob[g] === "\\" && (glob[g + 1] === "*" || glob[g + 1] === "?");
    // A text that holds the backslash too is a shell word, which keeps its own.
    if (escaped && text.startsWith(glob.slice(g, g + 2), t)) {
      g += 2;
      t += 2;
    } else if (escaped && text[t] === glob[g + 1]) {
      g += 2;
      t++;
    }
    // The star is tested first: the text may itself hold a "*" and would otherwise be taken as a literal.
    else if (glob[g] === "*") {
      star = g++;
      resume = t;
    } else if (g < glob.length && !escaped && (glob[g] === "?" || glob[g] === text[t])) {
      g++;
      t++;
    } else if (star >= 0) {
      g = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (glob[g] === "*") g++;
  return g === glob.length;
}

/** A text as a pattern that matches it and nothing else. */
export function escapeGlob(text: string): string {
  return text.replace(/[*?]/g, "\\$&");
}
