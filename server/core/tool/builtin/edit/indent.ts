/**
 * How indentation in the model's text translates to the file's, learnt from lines that are otherwise equal.
 * Undefined when one indentation stands for two in the file, for then a translation would be a guess.
 */
export function indentMapper(wanted: string[], inFile: string[]): ((indent: string) => string) | undefined {
  const known = new Map<string, string>();
  for (const [index, line] of wanted.entries()) {
    const other = inFile[index];
    if (other === undefined || line.trim() === "") continue;
    const [from, to] = [indentOf(line), indentOf(other)];
    if ((known.get(from) ?? to) !== to) return undefined;
    known.set(from, to);
  }
  const pairs = [...known];
  const translate = shifted(pairs) ?? scaled(pairs) ?? ((indent: string) => longestKnown(pairs, indent));
  return (indent) => known.get(indent) ?? translate(indent);
}

/**
 * How a line is indented that takes the place of one of `lines` or stands between two: as the file indents that one,
 * and further in or out by as much as the given text is. Between two equal ones the one further in counts.
 */
export function indentLike(wanted: string[], inFile: string[], lines: number[]): (indent: string) => string {
  const beside = lines.flatMap((at) => {
    const [line, other] = [wanted[at], inFile[at]];
    return line?.trim() && other !== undefined ? [{ from: indentOf(line), to: indentOf(other) }] : [];
  });
  const { from, to } = beside.sort((a, b) => b.to.length - a.to.length)[0] ?? { from: "", to: "" };
  return (indent) => {
    if (indent.startsWith(from)) return to + indent.slice(from.length);
    return to.slice(0, Math.max(0, to.length - (from.length - indent.length)));
  };
}

/** Whether no line is further in than in the file: indentation was lost, not another one meant. */
export function onlyDropped(wanted: string[], inFile: string[]): boolean {
  return wanted.every(
    (line, at) => line.trim() === "" || indentOf(line).length <= indentOf(inFile[at] ?? "").length,
  );
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}

type Pairs = [from: string, to: string][];

/** Every line is further in, or further out, by the same characters. */
function shifted(pairs: Pairs): ((indent: string) => string) | undefined {
  const [from, to] = pairs[0] ?? ["", ""];
  const added = to.slice(0, Math.max(0, to.length - from.length));
  if (pairs.every(([a, b]) => b === added + a)) return (indent) => added + indent;
  const removed = from.slice(0, Math.max(0, from.length - to.length));
  if (pairs.every(([a, b]) => a === removed + b)) {
    return (indent) => (indent.startsWith(removed) ? indent.slice(removed.length) : "");
  }
  return undefined;
}

/** One kind of character in place of another, at a fixed ratio: tabs for spaces, four spaces for two. */
function scaled(pairs: Pairs): ((indent: string) => string) | undefined {
  const sample = pairs.find(([from, to]) => from !== "" && to !== "");
  if (!sample) return undefined;
  const [fromUnit, toUnit] = [sample[0].charAt(0), sample[1].charAt(0)];
  const ratio = sample[1].length / sample[0].length;
  const scale = (indent: string) => {
    const width = indent.length * ratio;
    return indent === fromUnit.repeat(indent.length) && Number.isInteger(width)
      ? toUnit.repeat(width)
      : undefined;
  };
  if (!pairs.every(([from, to]) => scale(from) === to)) return undefined;
  return (indent) => scale(indent) ?? longestKnown(pairs, indent);
}

function longestKnown(pairs: Pairs, indent: string): string {
  const prefixes = pairs.filter(([from]) => indent.startsWith(from)).sort(([a], [b]) => b.length - a.length);
  const [from, to] = prefixes[0] ?? ["", ""];
  return to + indent.slice(from.length);
}
