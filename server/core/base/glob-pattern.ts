/**
 * A test for paths relative to the searched folder, with `/` between names. As in `.gitignore`, a pattern without
 * a slash matches the last name at any depth, one with a slash the whole path; `**` is any number of folders,
 * `{a,b}` is either, `[a-z]` one character. A pattern that ends in `/` stands for everything below.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const tests = alternatives(pattern).map(toRegExp);
  return (path) => tests.some((test) => test.test(path));
}

/** Patterns for the last name alone that all matches of `pattern` satisfy: for a cheap first choice. */
export function lastNames(pattern: string): string[] {
  return alternatives(pattern).map((one) => {
    const last = one.slice(one.lastIndexOf("/") + 1);
    // Where two dialects of patterns might differ, the choice is left to `globMatcher`.
    return last === "" || last.includes("**") || /[[\\{}]/.test(last) ? "*" : last;
  });
}

const MAX_ALTERNATIVES = 200;

/** Braces multiplied out. One that is never closed, or too many of them, are taken as they stand. */
export function alternatives(pattern: string): string[] {
  let done = [pattern.replace(/^(?:\.\/)+/, "")];
  for (;;) {
    const next = done.flatMap(splitFirst);
    if (next.length === done.length || next.length > MAX_ALTERNATIVES) return done;
    done = next;
  }
}

function splitFirst(pattern: string): string[] {
  let depth = 0;
  let open = -1;
  const cuts: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === "\\") at++;
    else if (char === "{" && depth++ === 0) open = at;
    else if (char === "," && depth === 1) cuts.push(at);
    else if (char === "}" && depth > 0 && --depth === 0) {
      if (cuts.length === 0) continue;
      const edges = [open, ...cuts, at];
      return edges.slice(0, -1).map((edge, index) => {
        const middle = pattern.slice(edge + 1, edges[index + 1]);
        return pattern.slice(0, open) + middle + pattern.slice(at + 1);
      });
    }
  }
  return [pattern];
}

function toRegExp(pattern: string): RegExp {
  const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
  const anywhere = whole.includes("/") ? "" : "(?:.*/)?";
  const source = whole
    .replace(/^\//, "")
    .split("/")
    .map((name, index, names) => {
      const last = index === names.length - 1;
      if (name === "**") return last ? ".+" : "(?:[^/]+/)*";
      return nameSource(name) + (last ? "" : "/");
    })
    .join("");
  return new RegExp(`^${anywhere}${source}$`, "su");
}

function nameSource(name: string): string {
  return name.replace(
    /\\(.)|\[(!|\^)?(\]?[^\]]*)\]|\*+|\?|[^\\[*?]+|[\\[]/gsu,
    (token, escaped, not, set) => {
      if (escaped !== undefined) return literal(escaped);
      if (set) return `[${not ? "^/" : ""}${set.replace(/[\\\][&~|]/g, "\\$&")}]`;
      if (token.startsWith("*")) return "[^/]*";
      return token === "?" ? "[^/]" : literal(token);
    },
  );
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
