import path from "node:path";
import { alternatives } from "../../../base/glob-pattern.js";
import { sedFiles } from "./sed-code.js";
import type { SimpleCommand } from "./syntax.js";
import { UNKNOWN } from "./values.js";
import { plainForm, plainWord, type Word } from "./word.js";
import { wrappedAt } from "./wrappers.js";

/** A file that a command is told to write. */
export interface WordToWrite {
  word: Word;
  /** What it is called in there where `word` is a folder. */
  names: Word[];
  /** `word` is a folder whether or not it is there yet. */
  folder: boolean;
}

/** What of its words a program writes to. */
interface Writer {
  /** Every plain argument, or the first of them, or the last; what stands before the last is what goes there. */
  plain?: "all" | "first" | "last";
  /** Plain arguments that come first and are none: the code of `sed`. */
  code?: number;
  /** Options with a value of their own that is no file. */
  valued?: string;
  /** Options whose value is a file that is written. */
  files?: string;
  /** Options whose value is the folder that all goes to. */
  folder?: string;
  /** It writes its plain arguments only when it has this option. */
  only?: RegExp;
  /** Nor when it has this one. */
  unless?: RegExp;
  /** What it writes somewhere is gone from where it was. */
  moves?: true;
}

const IN_PLACE = /^(-[a-zA-Z]*i(\..*|[a-zA-Z]*)?|--in-place(=.*)?)$/;

const WRITERS = new Map<string, Writer>([
  ["tee", { plain: "all" }],
  ["sponge", { plain: "all" }],
  ["touch", { plain: "all", valued: "-d -t -r --date --reference" }],
  ["truncate", { plain: "all", valued: "-s -r --size --reference" }],
  ["shred", { plain: "all", valued: "-n -s --iterations --size" }],
  ["cp", { plain: "last", valued: "-S --suffix", folder: "-t --target-directory" }],
  ["mv", { plain: "last", valued: "-S --suffix", folder: "-t --target-directory", moves: true }],
  ["ln", { plain: "last", valued: "-S --suffix", folder: "-t --target-directory" }],
  [
    "install",
    { plain: "last", valued: "-m -o -g -S --mode --owner --group", folder: "-t --target-directory" },
  ],
  ["rsync", { plain: "last", valued: "-e -f --rsh --exclude --include --filter --files-from" }],
  ["scp", { plain: "last", valued: "-i -P -o -F -c -l -J -S" }],
  ["patch", { plain: "last", valued: "-p -i -d -F --strip --input --directory", files: "-o --output" }],
  ...each("sed gsed", { plain: "all", code: 1, valued: "-e -f -l --expression --file", only: IN_PLACE }),
  ...each("perl ruby", { plain: "all", valued: "-e -E -I -M -l", only: IN_PLACE }),
  ...each("yq", { plain: "all", code: 1, only: /^(-i|--inplace|-in)$/ }),
  ...each("awk gawk", { plain: "all", code: 1, valued: "-v -F -i -f", only: /^inplace$/ }),
  ...each("prettier biome eslint gofmt rustfmt black ruff", {
    plain: "all",
    only: /^(--write|--fix|-w|-l?w)$/,
  }),
  ...each("gzip gunzip bzip2 bunzip2 xz unxz lzma unlzma zstd unzstd compress uncompress brotli", {
    plain: "all",
    valued: "-o -S --suffix -T --threads",
    files: "-o --output",
    unless: /^(-[a-zA-Z0-9]*[cltV][a-zA-Z0-9]*|--stdout|--to-stdout|--list|--test|--version|--help)$/,
  }),
  ["zip", { plain: "first", unless: /^(-[hLTv]|-sf|--help|--show-files|--test)$/ }],
  ...each("vi vim nvim ex view ed emacs nano", { plain: "all", valued: "-c -S -u -i --cmd --eval" }),
  ["curl", { files: "-o --output -D --dump-header -c --cookie-jar --trace --stderr" }],
  ["wget", { files: "-O -o -a --output-document --output-file", folder: "-P --directory-prefix" }],
  ["sort", { files: "-o --output" }],
  ["git", { files: "--output -o" }],
  ["find", { files: "-fprint -fprintf -fprint0 -fls" }],
  ["openssl", { files: "-out -keyout" }],
  ...each("cc gcc g++ c++ clang clang++ ld rustc ghc", { files: "-o" }),
  ...each("go pandoc base64 iconv dot xmllint xsltproc magick ffmpeg", { files: "-o --output" }),
]);

function each(names: string, writer: Writer): [string, Writer][] {
  return names.split(" ").map((name) => [name, writer]);
}

/** The files that a command writes because its words say so, for the programs that are known to. */
export function wordsToWrite({ words, given }: SimpleCommand): WordToWrite[] {
  // What a wrapper runs is a command of its own.
  if (wrappedAt(words) !== undefined) return [];
  const [first, ...more] = words;
  const rest = more.flatMap(spelt);
  const name = first ? plainForm(first).replace(/^.*\//, "") : "";
  if (name === "tar" || name === "bsdtar") {
    const archive = archiveMade(rest);
    if (archive) return alone(archive);
  }
  if (name === "dd") return rest.flatMap((word) => alone(valueAfter(word, /^of=/)));
  const unnamed = () => alone({ ...plainWord(words.map(plainForm).join(" ")), values: [UNKNOWN] });
  if (
    unpacks(
      name,
      rest.map((word) => word.literal ?? word.source),
    )
  )
    return unnamed();
  const texts = rest.flatMap((word) => writtenByCode(name, word));
  const writer = WRITERS.get(name);
  if (!writer) return texts;
  const { plain, options, files, folders } = sortedOut(rest, writer);
  const found = [...files.flatMap((word) => alone(word)), ...texts];
  if (writer.only && !options.some((option) => writer.only?.test(option))) return found;
  if (options.some((option) => writer.unless?.test(option))) return found;
  const operands = plain.slice(hasCode(options) ? 0 : (writer.code ?? 0));
  // Names that only its input tells.
  if (given && writer.plain) found.push(...unnamed());
  if (writer.plain === "first") return [...found, ...alone(operands.find(({ literal }) => literal !== "-"))];
  if (writer.plain === "all") return [...found, ...operands.flatMap((word) => alone(word))];
  return [...found, ...broughtTo(name, writer, operands, folders)];
}

/** The files that a program such as `cp` brings to where its last word, or an option, says. */
function broughtTo(name: string, writer: Writer, operands: Word[], folders: Word[]): WordToWrite[] {
  const sources = folders.length > 0 ? operands : operands.slice(0, -1);
  // `ln -s there` makes `there` here.
  if (name === "ln" && folders.length === 0 && sources.length === 0)
    return operands.flatMap((word) => alone(lastName(word)));
  const last = writer.plain && (name === "patch" || sources.length > 0) ? operands.at(-1) : undefined;
  const into = folders.at(-1) ?? last;
  if (!into || isElsewhere(into)) return [];
  const moved = writer.moves ? sources.flatMap((word) => alone(word)) : [];
  return [...moved, { word: into, names: sources.map(lastName), folder: folders.length > 0 }];
}

/** Whether it writes files that only what it reads tells the names of. */
function unpacks(name: string, [first = "", ...more]: string[]): boolean {
  if (name === "git") return first === "apply" || first === "am";
  if (name === "tar" || name === "bsdtar")
    return /^-?[a-zA-Z]*x/.test(first) || more.some((text) => /^(-\w*x\w*|--extract|--get)$/.test(text));
  if (name === "unzip") return ![first, ...more].some((text) => /^-[lptvzZ]/.test(text));
  if (name === "cpio") return [first, ...more].some((text) => /^(-\w*i\w*|--extract)$/.test(text));
  if (name === "split" || name === "csplit") return first !== "";
  return name === "patch" && [first, ...more].every((text) => text === "" || text.startsWith("-"));
}

/** The archive that `tar` is to make or to add to. */
function archiveMade(rest: readonly Word[]): Word | undefined {
  const texts = rest.map((word) => word.literal ?? word.source);
  const letters = texts.map((text, at) =>
    /^-[a-zA-Z]+$/.test(text) ? text.slice(1) : at === 0 && /^[a-zA-Z]+$/.test(text) ? text : "",
  );
  const makes =
    letters.some((all) => /[cru]/.test(all)) || texts.some((text) => /^--(create|append|update)$/.test(text));
  if (!makes) return undefined;
  const long = rest.find((_, at) => /^--file=/.test(texts[at] ?? ""));
  if (long) return valueAfter(long, /^--file=/);
  const before = texts.findIndex((text, at) => letters[at]?.endsWith("f") || text === "--file");
  const archive = before < 0 ? undefined : rest[before + 1];
  return archive?.literal === "-" ? undefined : archive;
}

/** `x{,.bak}` is two words to the program. */
function spelt(word: Word): Word[] {
  if (!/\{[^}]*[,.]/.test(word.source)) return [word];
  const all = word.values.flatMap(alternatives);
  return all.length > word.values.length ? all.map((value) => ({ ...word, values: [value] })) : [word];
}

function alone(word: Word | undefined): WordToWrite[] {
  return word ? [{ word, names: [], folder: false }] : [];
}

/** Whether the code comes with an option, so that no plain argument is it. */
function hasCode(options: readonly string[]): boolean {
  return options.some((option) => /^(-\w*[ef]|--expression\b.*|--file\b.*)$/.test(option));
}

/** `host:file` is written on another machine. */
function isElsewhere({ literal = "" }: Word): boolean {
  return /^[\w.@-]+::?[^/]*/.test(literal) && /^[^/]+:/.test(literal);
}

function sortedOut(rest: readonly Word[], { valued = "", files = "", folder = "" }: Writer) {
  const [others, written, into] = [valued, files, folder].map((list) => list.split(" ").filter(Boolean));
  const found = { plain: [] as Word[], options: [] as string[], files: [] as Word[], folders: [] as Word[] };
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at];
    if (!word) break;
    const text = word.literal ?? word.source;
    const [key = ""] = text.split("=", 1);
    const next = rest[at + 1];
    if (text === "--") {
      found.plain.push(...rest.slice(at + 1));
      break;
    }
    if (written?.includes(text) || into?.includes(text)) {
      if (next) (written?.includes(text) ? found.files : found.folders).push(next);
      at++;
    } else if (text.startsWith("--") && text.includes("=") && (written?.includes(key) || into?.includes(key)))
      (written?.includes(key) ? found.files : found.folders).push(
        ...[valueAfter(word, /^[^=]*=/)].flatMap((value) => value ?? []),
      );
    else if (others?.includes(text) || (others?.includes("-e") && /^-[a-zA-Z]+e$/.test(text))) {
      found.options.push(text, next?.literal ?? "");
      at++;
    } else if (/^-./.test(text)) {
      found.options.push(text);
      const attached = [...(written ?? []), ...(into ?? [])].find(
        (option) => /^-\w$/.test(option) && text.startsWith(option) && text.length > 2,
      );
      const value = attached && valueAfter(word, /^-\w/);
      if (attached && value) (into?.includes(attached) ? found.folders : found.files).push(value);
    } else if (text !== "-") found.plain.push(word);
  }
  return found;
}

/** What follows `start` in a word that begins with it. */
function valueAfter({ source, values }: Word, start: RegExp): Word | undefined {
  const left = values.filter((value) => start.test(value)).map((value) => value.replace(start, ""));
  if (left.length === 0) return undefined;
  return { ...plainWord(source.replace(start, "")), values: left };
}

function lastName(word: Word): Word {
  return { ...word, values: word.values.map((value) => path.basename(value)) };
}

/** The files that the code of `sed` and `awk` writes. */
function writtenByCode(name: string, { literal }: Word): WordToWrite[] {
  if (literal === undefined) return [];
  if (/^g?sed$/.test(name)) return sedFiles(literal).writes.flatMap((file) => alone(plainWord(file)));
  if (/^[gmn]?awk$/.test(name))
    return [...literal.matchAll(/>>?\s*"([^"]+)"/g)].flatMap(([, file = ""]) => alone(plainWord(file)));
  return [];
}
