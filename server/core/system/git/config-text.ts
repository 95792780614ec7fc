/** One setting of a configuration file of git. */
export interface GitSetting {
  /** Lower case, such as `core`; empty above the first one. */
  section: string;
  /** As written, such as `origin` of `[remote "origin"]`. */
  subsection: string | undefined;
  /** Lower case. */
  key: string;
  value: string;
}

/**
 * What the text of a configuration file says, letter by letter as git reads it: several sections may share a line, and
 * comments end with theirs. `whole` is false where git would find a fault; what comes before that is told all the same.
 */
export function parseGitConfig(text: string): { settings: GitSetting[]; whole: boolean } {
  const settings: GitSetting[] = [];
  const source = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  let header: Pick<GitSetting, "section" | "subsection"> = { section: "", subsection: undefined };
  let at = 0;
  /** What stands here, and goes behind it. */
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source) ?? undefined;
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    if (take(/[ \t\r\n]+|[#;][^\n]*/y)) continue;
    const named = take(/\[([A-Za-z\d.-]+)(?:[ \t\r]+"((?:[^"\\\n]|\\[^\n])*)")?\]/y);
    if (named) {
      header = headerOf(named[1] ?? "", named[2]);
      continue;
    }
    const key = take(/([A-Za-z][A-Za-z\d-]*)[ \t]*/y)?.[1]?.toLowerCase();
    if (key === undefined) return { settings, whole: false };
    const value = take(/\n|$/y) ? "true" : take(/=/y) && readValue(take);
    if (value === undefined) return { settings, whole: false };
    settings.push({ ...header, key, value });
  }
  return { settings, whole: true };
}

function headerOf(name: string, quoted: string | undefined): Pick<GitSetting, "section" | "subsection"> {
  const subsection = quoted?.replace(/\\(.)/g, "$1");
  if (subsection !== undefined) return { section: name.toLowerCase(), subsection };
  // An old form, in which case does not count: `[branch.main]`.
  const [section = "", ...rest] = name.toLowerCase().split(".");
  return { section, subsection: rest.length > 0 ? rest.join(".") : undefined };
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", b: "\b", '"': '"', "\\": "\\" };

/** A value without its quotes, escapes and the comment behind it, to the end of its line; undefined for what is none. */
function readValue(take: (pattern: RegExp) => RegExpExecArray | undefined): string | undefined {
  let value = "";
  /** Of the value, what blanks at the end do not count of. */
  let solid = 0;
  for (;;) {
    const quoted = take(/"((?:[^"\\\n]|\\\n|\\[ntb"\\])*)"/y);
    const plain = quoted ? undefined : take(/[^"\\\n#;]+/y);
    const escaped = quoted || plain ? undefined : take(/\\(\n|[ntb"\\])/y);
    const piece = quoted?.[1] ?? escaped?.[0];
    if (piece !== undefined) {
      value += piece.replace(/\\(\n|.)/g, (_, char: string) => ESCAPES[char] ?? "");
      solid = value.length;
    } else if (plain) {
      value += value === "" ? plain[0].trimStart() : plain[0];
      solid = Math.max(solid, value.trimEnd().length);
    } else {
      return take(/(?:[#;][^\n]*)?(?:\n|$)/y) && value.slice(0, solid);
    }
  }
}
