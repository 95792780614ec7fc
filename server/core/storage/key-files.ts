import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Log } from "../base/log.js";
import { writePrivateFile } from "../base/private-file.js";
import type { Secrets } from "./secrets.js";

/** Keys and logins of one machine: JSON objects in files of the data folder, which only their owner may read. */
const files = { auth: "auth.json", "mcp-auth": "mcp-auth.json" } as const;

type Entries = Record<string, unknown>;

const names = Object.keys(files) as (keyof typeof files)[];

/** What stands in the files of a folder. One that is no JSON object counts for nothing, and is told. */
async function entriesIn(folder: string, name: keyof typeof files, log: Log): Promise<Entries> {
  const file = path.join(folder, files[name]);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "{}";
    throw error;
  });
  const entries = parse(text);
  if (!entries) log("warn", `${file} is not a JSON object: its keys are left out`);
  return entries ?? {};
}

function parse(text: string): Entries | undefined {
  try {
    const value: unknown = JSON.parse(text.trim() || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Entries)
      : undefined;
  } catch {
    return undefined;
  }
}

/** How many keys and logins stand in the files of a folder. */
export async function countKeys(folder: string, log: Log): Promise<number> {
  const all = await Promise.all(names.map((name) => entriesIn(folder, name, log)));
  return all.reduce((sum, entries) => sum + Object.keys(entries).length, 0);
}

/** Seals what stands in the files and is not among the stored ones yet; resolves with how many. The files stay. */
export async function sealKeys(secrets: Secrets, folder: string, log: Log): Promise<number> {
  let count = 0;
  for (const name of names) {
    const found = await entriesIn(folder, name, log);
    let fresh = 0;
    await secrets.change(name, (text) => {
      const stored = parse(text ?? "{}") ?? {};
      fresh = Object.keys(found).filter((key) => !(key in stored)).length;
      return fresh > 0 ? JSON.stringify({ ...found, ...stored }) : undefined;
    });
    count += fresh;
  }
  return count;
}

/** Throws where what is stored was sealed with another key. */
export async function checkKeys(secrets: Secrets): Promise<void> {
  for (const name of names) await secrets.read(name);
}

/** The other way round: writes stored ones into the files, beside what stands there; resolves with how many. */
export async function unsealKeys(secrets: Secrets, folder: string, log: Log): Promise<number> {
  let count = 0;
  for (const name of names) {
    const stored = parse((await secrets.read(name)).text ?? "{}") ?? {};
    const found = await entriesIn(folder, name, log);
    const fresh = Object.keys(stored).filter((key) => !(key in found)).length;
    if (fresh > 0)
      await writePrivateFile(
        path.join(folder, files[name]),
        `${JSON.stringify({ ...stored, ...found }, undefined, 2)}\n`,
      );
    count += fresh;
  }
  return count;
}

/** The same secrets; where none were ever stored under a name, what stands in its file is sealed first. */
export function seededSecrets(secrets: Secrets, folder: string, log: Log): Secrets {
  const looked = new Map<string, Promise<void>>();
  const seed = async (name: string) => {
    const known = names.find((one) => one === name);
    if (known === undefined) return;
    const { revision, text = "{}" } = await secrets.read(name);
    const found = await entriesIn(folder, known, log);
    if (revision > 0) {
      const stored = parse(text) ?? {};
      const left = Object.keys(found).filter((key) => !(key in stored)).length;
      if (left > 0)
        log(
          "info",
          `${files[known]} is not read any more, and ${left} of what it holds is not stored in the database: store it anew if it is wanted, and delete the file`,
        );
      return;
    }
    const count = Object.keys(found).length;
    if (count === 0) return;
    await secrets.change(name, (text) => (text === undefined ? JSON.stringify(found) : undefined));
    log(
      "info",
      `what is stored in ${files[known]} (${count}) is sealed in the database from now on: the file is not read any more`,
    );
  };
  const seeded = (name: string) => {
    const known = looked.get(name);
    if (known) return known;
    const looking = seed(name);
    looked.set(name, looking);
    // Whoever asks next tries again.
    looking.catch(() => looked.delete(name));
    return looking;
  };
  return {
    async read(name) {
      await seeded(name);
      return secrets.read(name);
    },
    async change(name, edit) {
      await seeded(name);
      await secrets.change(name, edit);
    },
  };
}
