import path from "node:path";
import { foldersDown } from "../../system/files/inside.js";
import { readSmall } from "../../system/files/read-small.js";
import { parseIgnoreFile } from "./ignore-rules.js";
import { type RuleSet, ruleSet } from "./rule-set.js";

/** What ignore files say of what lies in one folder. */
export interface Ignored {
  /** Whether an entry of the folder is ignored. */
  has(name: string, isFolder: boolean): boolean;
  /** How many steps asking about an entry takes, for who asks about many. */
  cost: number;
  /** The same for a folder in it; `has` tells, where it is known, whether a file lies in there. */
  enter(name: string, has?: (file: string) => boolean): Promise<Ignored>;
}

export interface IgnoreOptions {
  /** The outermost folder whose ignore files count, such as the root of a work tree. */
  root: string;
  /** Names of ignore files; what later ones say outweighs earlier ones. */
  names: readonly string[];
  /** Ignore files for all of the root, which those in folders outweigh. */
  general?: readonly string[];
}

const MOST_BYTES = 1024 * 1024;

interface Source {
  /** How many names lead from the root to the folder it lies in. */
  depth: number;
  rules: RuleSet;
}

/** The ignore files that hold in a folder of the root. */
export async function ignoredIn(options: IgnoreOptions, folder: string): Promise<Ignored> {
  const general = await read(options.general ?? [], 0);
  const [root = options.root, ...below] = foldersDown(options.root, folder);
  let now = scope({
    options,
    sources: [...general, ...(await own(options, root, 0))],
    names: [],
    closed: false,
  });
  for (const one of below) now = await now.enter(path.basename(one));
  return now;
}

interface Scope {
  options: IgnoreOptions;
  sources: Source[];
  /** From the root to the folder. */
  names: readonly string[];
  /** The folder is ignored, and so is all that is in it. */
  closed: boolean;
}

function scope({ options, sources, names, closed }: Scope): Ignored {
  const strongestFirst = sources.toReversed();
  const has = (name: string, isFolder: boolean) => {
    if (closed || sources.length === 0) return closed;
    const whole = [...names, name];
    for (const { depth, rules } of strongestFirst) {
      const from = depth === 0 ? whole : whole.slice(depth);
      const says = rules.says(from, isFolder);
      if (says !== undefined) return says === "ignored";
    }
    return false;
  };
  return {
    has,
    cost: closed ? 1 : sources.reduce((sum, { rules }) => sum + rules.cost, 1),
    async enter(name, present = () => true) {
      const inner = [...names, name];
      if (has(name, true)) return scope({ options, sources, names: inner, closed: true });
      const more = await own(options, path.join(options.root, ...inner), inner.length, present);
      return scope({ options, sources: [...sources, ...more], names: inner, closed: false });
    },
  };
}

function own(
  { names }: IgnoreOptions,
  folder: string,
  depth: number,
  present: (name: string) => boolean = () => true,
): Promise<Source[]> {
  return read(
    names.filter(present).map((name) => path.join(folder, name)),
    depth,
  );
}

async function read(files: readonly string[], depth: number): Promise<Source[]> {
  const texts = await Promise.all(files.map((file) => readSmall(file, MOST_BYTES)));
  return texts.flatMap((bytes) => {
    const rules = bytes ? parseIgnoreFile(bytes.toString()) : [];
    return rules.length > 0 ? [{ depth, rules: ruleSet(rules) }] : [];
  });
}
