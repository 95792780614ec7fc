import { matchName } from "./wildcard.js";

/** One line of an ignore file. */
export interface IgnoreRule {
  /** Takes back what earlier lines ignore. */
  negated: boolean;
  /** Holds for folders alone. */
  folder: boolean;
  /** Patterns of the names on the way from the file's folder; one alone, unless `anchored`, is for names anywhere. */
  names: string[];
  anchored: boolean;
}

const MOST_RULES = 10_000;

/** The rules of an ignore file, in order. */
export function parseIgnoreFile(text: string): IgnoreRule[] {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  return lines.slice(0, MOST_RULES).flatMap((line) => parseLine(line.replace(/\r$/, "")));
}

function parseLine(line: string): IgnoreRule[] {
  if (line.startsWith("#")) return [];
  let pattern = line.replace(/(?<!\\) +$/, "");
  const negated = pattern.startsWith("!");
  if (negated) pattern = pattern.slice(1);
  const folder = pattern.endsWith("/");
  if (folder) pattern = pattern.slice(0, -1);
  const anchored = pattern.includes("/");
  const names = pattern.replace(/^\//, "").split("/");
  if (pattern === "" || names.includes("")) return [];
  return [{ negated, folder, names, anchored }];
}

/** What a rule says of the path with these names; undefined where it says nothing. */
export function ruleSays(
  rule: IgnoreRule,
  path: readonly string[],
  isFolder: boolean,
): "ignored" | "kept" | undefined {
  if (rule.folder && !isFolder) return undefined;
  const [only = ""] = rule.names;
  const fits = rule.anchored ? matchPath(rule.names, path) : matchName(only, path.at(-1) ?? "");
  return fits ? (rule.negated ? "kept" : "ignored") : undefined;
}

/** `**` is any number of folders, at the end at least one name. */
function matchPath(patterns: readonly string[], path: readonly string[]): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let resume = 0;
  while (n < path.length) {
    const pattern = patterns[p];
    if (pattern === "**") {
      if (p === patterns.length - 1) return true;
      star = ++p;
      resume = n;
    } else if (pattern !== undefined && matchName(pattern, path[n] ?? "")) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star;
      n = ++resume;
    } else return false;
  }
  return p === patterns.length;
}
