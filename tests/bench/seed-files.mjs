// Folders to look into: a repository with many files and changes, one flat folder, much text.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const perFolder = 100;

const nameOf = (index) => {
  const folder = Math.floor(index / perFolder);
  return `area-${folder % 25}/module-${folder}/part-${index}.ts`;
};
const sourceOf = (index) =>
  Array.from({ length: 12 }, (_, line) => `export const value${index}_${line} = ${index * line};\n`).join("");

function write(root, name, text) {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

/** A tree of so many files. */
export function seedTree(root, files) {
  for (let index = 0; index < files; index++) write(root, nameOf(index), sourceOf(index));
}

/** The same, committed, with so many changes since: three of four in files that were there, the rest in new and gone ones. */
export function seedRepository(root, { files, changes }) {
  seedTree(root, files);
  const identity = ["-c", "user.name=bench", "-c", "user.email=bench@localhost"];
  const git = (...args) => execFileSync("git", [...identity, ...args], { cwd: root, stdio: "ignore" });
  git("init", "-q", "-b", "main", ".");
  git("add", "-A");
  git("commit", "-qm", `${files} files in ${root}`);
  const step = Math.floor(files / changes);
  for (let change = 0; change < changes; change++) {
    const name = nameOf(change * step);
    const kind = change % 8;
    if (kind === 6) write(root, name.replace("part", "new"), sourceOf(change));
    else if (kind === 7) rmSync(path.join(root, name));
    else write(root, name, `${sourceOf(change * step)}export const changed = ${change};\n`);
  }
}

/** So many files in one folder. */
export function seedFlat(root, files) {
  for (let index = 0; index < files; index++) write(root, `entry-${index}.txt`, "");
}

/** So many megabytes of lines, a needle in every hundredth file. */
export function seedText(root, megabytes) {
  for (let file = 0; file < megabytes; file++) {
    const line = `line of file ${file}, with words that nobody looks for: abcdefghijklmnopqrstuvwxyz 0123456789\n`;
    const needle = file % 100 === 0 ? `here is the needle of ${file}\n` : "";
    const text = line.repeat(Math.floor(2 ** 20 / line.length));
    write(root, `text-${file % 16}/file-${file}.txt`, text + needle + line);
  }
}
