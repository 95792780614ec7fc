/** The files that a patch names, as far as they can be told from its headers; lines within hunks are no headers. */
export function patchTargets(patch: string): string[] {
  const found = new Set<string>();
  let before = 0;
  let after = 0;
  for (const line of patch.split("\n")) {
    if (before > 0 || after > 0) {
      if (line.startsWith("-")) before--;
      else if (line.startsWith("+")) after--;
      else if (!line.startsWith("\\")) {
        before--;
        after--;
      }
      continue;
    }
    const [, removed, from = "1", to = "1"] = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line) ?? [];
    if (removed !== undefined) {
      before = Number(from);
      after = Number(to);
      continue;
    }
    for (const name of namesIn(line)) found.add(name);
  }
  return [...found];
}

function namesIn(line: string): string[] {
  const [, sided] = /^(?:---|\+\+\+) (.+?)\r?$/.exec(line) ?? [];
  if (sided !== undefined) {
    const name = unquoted(sided.replace(/\t.*$/, ""));
    return name === "/dev/null" ? [] : [withoutSide(name)];
  }
  const [, whole] = /^(?:rename|copy) (?:from|to) (.+?)\r?$/.exec(line) ?? [];
  if (whole !== undefined) return [unquoted(whole)];
  const [, both = ""] = /^diff --git (.+?)\r?$/.exec(line) ?? [];
  if (both.startsWith('"'))
    return [...both.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([name]) => withoutSide(unquoted(name)));
  // Without quotes, only two equal names can be told apart.
  const half = (both.length - 1) / 2;
  const name = withoutSide(both.slice(0, half));
  return both !== "" && name === withoutSide(both.slice(half + 1)) ? [name] : [];
}

/** Without the `a/` or `b/` in front. */
function withoutSide(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

function unquoted(name: string): string {
  if (!name.startsWith('"')) return name;
  const bytes = name
    .slice(1, -1)
    .replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(/\\(.)/g, (_, char) => ({ n: "\n", t: "\t", r: "\r" })[String(char)] ?? char);
  return bytes;
}
