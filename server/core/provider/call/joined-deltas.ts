import { isPlainObject } from "../credentials/secrets.js";

/** Under which name a joined event says how long each of its pieces was. */
const name = "opencode_pieces";
/** Characters of an event: a longer one is worth its cost, and might be made to be looked through for ever. */
const longest = 4_096;

/** JSON text of something, without what it is quoted by; in this form it is looked through in runs. */
const simple = String.raw`[^"\\\u0000-\u001f]`;
const text = String.raw`(?=[^"])${simple}*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${simple}*)*`;
/** Nothing but plain values, and the ends of what was begun: whatever else an event may carry is not to be lost. */
const plain = String.raw`(?:[^{[\n]|\[\])*`;
const nulls = String.raw`(?:"\w+": ?null, ?)*`;
const forms = [
  // Chat completions.
  {
    head: String.raw`[^{}[\]\n]*"choices": ?\[ ?\{[^{}[\]\n]*"delta": ?\{ ?${nulls}(?:"role": ?"assistant", ?${nulls})?"(?:content|reasoning_content|reasoning)": ?`,
    tail: String.raw`(?:, ?"\w+": ?null)* ?\}${plain}`,
  },
  // Anthropic's messages.
  {
    head: String.raw`"type": ?"content_block_delta", ?"index": ?\d+, ?"delta": ?\{ ?"type": ?"(?:text|thinking)_delta", ?"(?:text|thinking)": ?`,
    tail: String.raw` ?\} *`,
  },
  // OpenAI's responses.
  {
    head: String.raw`[^{}[\]\n]*"type": ?"response\.(?:output_text|reasoning_summary_text)\.delta",[^{}[\]\n]*?"delta": ?`,
    tail: plain,
  },
].map(({ head, tail }) => {
  const form = String.raw`((?:event: ?[\w.]+\n)?data: ?\{ ?${head})"(${text})"(${tail}\})\n\n`;
  return new RegExp(form, "y");
});
/** What differs from event to event, and says nothing. */
const counters = /"sequence_number": ?\d+|"obfuscation": ?"[^"]*"/g;

interface Delta {
  head: string;
  text: string;
  tail: string;
  end: number;
}

function deltaAt(stream: string, at: number): Delta | undefined {
  const blank = stream.indexOf("\n\n", at);
  if (blank < 0 || blank - at > longest) return undefined;
  for (const form of forms) {
    form.lastIndex = at;
    const [, head, text, tail] = form.exec(stream) ?? [];
    if (head !== undefined && text !== undefined && tail !== undefined)
      return { head, text, tail, end: form.lastIndex };
  }
  return undefined;
}

/**
 * Takes what came of an event stream, in whole lines. Events behind one another that differ in their piece of one text
 * alone become one event of the joined text, which says what the pieces were (`piecesOf`): what a package does with an
 * event costs it a hundred times what there is to do, and a fast model's events come by the hundred.
 */
export function createDeltaJoin(): (lines: Uint8Array) => Uint8Array {
  /** Whether an event begins with what comes next. */
  let isBetween = true;
  return (lines) => {
    const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
    const wasBetween = isBetween;
    isBetween = bytes.at(-1) === LF && (bytes.at(-2) ?? LF) === LF;
    const first = bytes.indexOf("\n\n");
    if (first < 0 || bytes.indexOf("\n\n", first + 2) < 0) return lines;
    const stream = bytes.toString("utf8");
    const begin = wasBetween ? 0 : stream.indexOf("\n\n") + 2;
    const joined = join(stream, begin);
    return joined === undefined ? lines : Buffer.from(stream.slice(0, begin) + joined);
  };
}

const LF = 10;

function join(stream: string, begin: number): string | undefined {
  let made = "";
  let changed = false;
  for (let at = begin; at < stream.length; ) {
    const delta = deltaAt(stream, at);
    const run = delta ? runFrom(stream, delta) : undefined;
    if (run && run.pieces.length > 1) {
      made += joinedEvent(run);
      changed = true;
      at = run.end;
      continue;
    }
    const blank = delta ? delta.end : stream.indexOf("\n\n", at) + 2;
    const end = blank < 2 ? stream.length : blank;
    made += stream.slice(at, end);
    at = end;
  }
  return changed ? made : undefined;
}

interface Run {
  first: Delta;
  pieces: string[];
  end: number;
}

function runFrom(stream: string, first: Delta): Run {
  const pieces = [first.text];
  let { end } = first;
  for (let next = deltaAt(stream, end); next && isAlike(next, first); next = deltaAt(stream, end)) {
    pieces.push(next.text);
    end = next.end;
  }
  return { first, pieces, end };
}

function isAlike(one: Delta, other: Delta): boolean {
  return (one.head === other.head && one.tail === other.tail) || kindOf(one) === kindOf(other);
}

function kindOf({ head, tail }: Delta): string {
  // Anthropic's are filled up with blanks before the last bracket.
  return `${head}\n${tail.slice(0, -1).trimEnd()}`.replaceAll(counters, "");
}

function joinedEvent({ first: { head, tail }, pieces }: Run): string {
  const lengths = pieces.map((piece) =>
    piece.includes("\\") ? (JSON.parse(`"${piece}"`) as string).length : piece.length,
  );
  return `${head}"${pieces.join("")}"${tail.slice(0, -1)},"${name}":[${lengths.join(",")}]}\n\n`;
}

/** The pieces of `delta`, which a chunk as it was read tells of, if it was joined of some. */
export function piecesOf(chunk: unknown, delta: string): string[] | undefined {
  const lengths = isPlainObject(chunk) ? chunk[name] : undefined;
  if (!Array.isArray(lengths)) return undefined;
  let at = 0;
  const pieces = lengths.map((length: unknown) => {
    const from = at;
    at += typeof length === "number" && length > 0 ? length : Number.NaN;
    return delta.slice(from, at);
  });
  return at === delta.length ? pieces : undefined;
}
