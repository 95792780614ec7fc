import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";

interface Entry {
  /** From the root, with slashes. */
  name: string;
  mode: number;
  hash: Buffer;
  stat: Stats;
}

/**
 * Commits all that is in a folder whose `.git` is new, as `git add --all && git commit` would, without a process: five of
 * them, started from a process as large as a test's, are a sixth of many a test. Knows of no `.gitignore`.
 */
export function commitAll(
  directory: string,
  { author, message }: { author: string; message: string },
): string {
  const git = path.join(directory, ".git");
  const entries: Entry[] = [];
  const tree = writeTree(directory, "");
  const when = `${Math.floor(Date.now() / 1_000)} +0000`;
  const text = `tree ${tree.toString("hex")}\nauthor ${author} ${when}\ncommitter ${author} ${when}\n\n${message}\n`;
  const commit = store("commit", Buffer.from(text)).toString("hex");
  const head = readFileSync(path.join(git, "HEAD"), "utf8").replace("ref: ", "").trim();
  writeFileSync(path.join(git, head), `${commit}\n`);
  writeFileSync(path.join(git, "index"), indexOf(entries));
  return commit;

  function writeTree(folder: string, prefix: string): Buffer {
    const lines: { key: string; line: Buffer }[] = [];
    for (const base of readdirSync(folder)) {
      if (base === ".git") continue;
      const full = path.join(folder, base);
      const stat = lstatSync(full);
      const name = prefix + base;
      if (stat.isDirectory()) {
        const before = entries.length;
        const hash = writeTree(full, `${name}/`);
        // A folder without files is none to git.
        if (entries.length > before) lines.push({ key: `${base}/`, line: lineOf(0o40000, base, hash) });
      } else if (stat.isFile() || stat.isSymbolicLink()) {
        const data = stat.isFile() ? readFileSync(full) : Buffer.from(readlinkSync(full));
        const mode = stat.isSymbolicLink() ? 0o120000 : stat.mode & 0o100 ? 0o100755 : 0o100644;
        const hash = store("blob", data);
        entries.push({ name, mode, hash, stat });
        lines.push({ key: base, line: lineOf(mode, base, hash) });
      }
    }
    lines.sort((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)));
    return store("tree", Buffer.concat(lines.map(({ line }) => line)));
  }

  function store(type: string, data: Buffer): Buffer {
    const whole = Buffer.concat([Buffer.from(`${type} ${data.length}\0`), data]);
    const hash = createHash("sha1").update(whole).digest();
    const hex = hash.toString("hex");
    const folder = path.join(git, "objects", hex.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, hex.slice(2)), deflateSync(whole, { level: 1 }));
    return hash;
  }
}

const lineOf = (mode: number, name: string, hash: Buffer) =>
  Buffer.concat([Buffer.from(`${mode.toString(8)} ${name}\0`), hash]);

/** Version 2 of the index, with what the disk says of each file, so that git need not read them again. */
function indexOf(entries: Entry[]): Buffer {
  const sorted = entries.toSorted((one, other) =>
    Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)),
  );
  const head = Buffer.from("DIRC\0\0\0\x02\0\0\0\0", "latin1");
  head.writeUInt32BE(sorted.length, 8);
  const body = Buffer.concat([head, ...sorted.map(indexEntry)]);
  return Buffer.concat([body, createHash("sha1").update(body).digest()]);
}

function indexEntry({ name, mode, hash, stat }: Entry): Buffer {
  const fixed = Buffer.alloc(40);
  const words = [
    Math.floor(stat.ctimeMs / 1_000),
    Math.floor((stat.ctimeMs % 1_000) * 1e6),
    Math.floor(stat.mtimeMs / 1_000),
    Math.floor((stat.mtimeMs % 1_000) * 1e6),
    ...[stat.dev, stat.ino, mode, stat.uid, stat.gid, stat.size],
  ];
  for (const [index, word] of words.entries()) fixed.writeUInt32BE(word % 2 ** 32, index * 4);
  const bytes = Buffer.from(name);
  const flags = Buffer.alloc(2);
  flags.writeUInt16BE(Math.min(bytes.length, 0xfff));
  const used = fixed.length + hash.length + flags.length + bytes.length;
  return Buffer.concat([fixed, hash, flags, bytes, Buffer.alloc(8 - (used % 8))]);
}
