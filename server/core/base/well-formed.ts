/** An escaped half of a character in JSON text, with the whole pair as the first choice, which is kept. */
const halves =
  /(?<!\\)((?:\\\\)*)(\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[dD][89a-fA-F][\da-fA-F]{2})/g;
/** Six times as fast as `includes` where there is much else that is escaped, as in code. */
const anyHalf = /\\u[dD]/;
const pairLength = "\\ud83d\\ude00".length;

/**
 * JSON text without half characters: each becomes U+FFFD. `JSON.stringify` writes one as an escape, which providers
 * refuse together with the whole request, and which parsers in Rust, jq or Emacs take for a broken line. Costs one
 * search where there is none.
 */
export function wellFormedJson(json: string): string {
  if (!anyHalf.test(json)) return json;
  return json.replace(halves, (all, before: string, escaped: string) =>
    escaped.length === pairLength ? all : `${before}\uFFFD`,
  );
}
