import { type IgnoreRule, ruleSays } from "./ignore-rules.js";

/** The rules of one ignore file, of which the last one that fits counts. */
export interface RuleSet {
  says(path: readonly string[], isFolder: boolean): "ignored" | "kept" | undefined;
  /** How many rules are looked at for each path. */
  cost: number;
}

/** Rules that each name has to be held against; of more, those that come behind do not count. */
const MOST_PATTERNS = 1_000;

/** Most rules are a name or an ending and are found by that, so that a long file costs no more than a short one. */
export function ruleSet(rules: readonly IgnoreRule[]): RuleSet {
  const names = new Map<string, number[]>();
  const endings = new Map<string, number[]>();
  const patterns: number[] = [];
  for (const [at, { anchored, names: words }] of rules.entries()) {
    const [only = ""] = words;
    const isEnding = only.startsWith("*.");
    const plain = isEnding ? only.slice(2) : only;
    if (anchored || /[*?[\\]/.test(plain)) patterns.push(at);
    else add(isEnding ? endings : names, plain, at);
  }
  patterns.splice(MOST_PATTERNS);
  patterns.reverse();

  const says = (at: number, path: readonly string[], isFolder: boolean) => {
    const rule = rules[at];
    return rule && ruleSays(rule, path, isFolder);
  };
  return {
    cost: patterns.length,
    says(path, isFolder) {
      const name = path.at(-1) ?? "";
      const found = [...(names.get(name) ?? [])];
      if (endings.size > 0)
        for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1))
          found.push(...(endings.get(name.slice(dot + 1)) ?? []));
      const last = found.sort((a, b) => b - a).find((at) => says(at, path, isFolder) !== undefined) ?? -1;
      for (const at of patterns) {
        if (at < last) break;
        const said = says(at, path, isFolder);
        if (said !== undefined) return said;
      }
      return last < 0 ? undefined : says(last, path, isFolder);
    },
  };
}

function add(to: Map<string, number[]>, key: string, at: number): void {
  const known = to.get(key);
  if (known) known.push(at);
  else to.set(key, [at]);
}
