import path from "node:path";
import type { SnapshotFileDiff } from "@opencode/sdk/types";
import { nameBelow } from "../../system/files/inside.js";
import type { Moment } from "../../tool/facts.js";
import type { FileChange } from "../../tool/file-change.js";
import { nameIn, namesIn } from "../../workspace/snapshot/names.js";
import type { WorkTree } from "../../workspace/snapshot/snapshot.js";
import { textDiff } from "../../workspace/snapshot/text-diff.js";
import { withinLimits } from "../../workspace/snapshot/tree-diff.js";
import type { Change } from "../../workspace/snapshot/trees.js";

/** Follows what the tools of one turn do to files, and tells the net difference at its end. */
export interface TurnDiff {
  /**
   * To be called when a tool has been allowed and is about to act. Records the files as they are, so that what the user
   * changed meanwhile is not taken for the agent's work; the state's id, or undefined where nothing is recorded.
   */
  prepare(moment: Moment, signal: AbortSignal): Promise<string | undefined>;
  /** What a tool tells of one file it changed. */
  record(change: FileChange): void;
  /** Ends a step: what its tools changed, undefined when that is nothing. `deadline` in milliseconds. */
  endStep(deadline?: number): Promise<StepChanges | undefined>;
  /** One entry for each file that is not what it was before the turn, by path below `root`. */
  diffs(root: string): Promise<SnapshotFileDiff[]>;
}

export interface StepChanges {
  /** States of the files before and after. */
  before: string;
  after: string;
  /** Absolute paths. */
  files: string[];
}

/** The tools of one step, from the first that may change files on. */
interface Span {
  before: Promise<string | undefined>;
  /** Absolute paths that tools told of. */
  told: Set<string>;
  /** Whether any other file may have been changed too. */
  open: boolean;
  /** Files too large to be kept, as they were. */
  large: ReadonlyMap<string, string>;
}

/** Where the turn's files are recorded. */
export interface TurnRecord {
  tree: WorkTree;
  /** Told why a state could not be compared; the turn goes on without. */
  failed(cause: unknown): void;
  /** Told what each step changed. */
  stepped?(changes: StepChanges): Promise<void>;
}

/** Without a record only what the tools tell of their own accord is known. */
export function createTurnDiff(record?: TurnRecord): TurnDiff {
  const workTree = record?.tree;
  const texts = new Map<string, FileChange>();
  const steps: StepChanges[] = [];
  let span: Span | undefined;
  let anyOpen = false;

  const begun = (tree: WorkTree, signal: AbortSignal): Span => {
    const made: Span = {
      before: tree.track({ signal }).then((state) => {
        made.large = tree.large();
        return state;
      }),
      told: new Set(),
      open: false,
      large: new Map(),
    };
    return made;
  };

  const changedNames = async (tree: WorkTree, { told, open }: Span, before: string, after: string) => {
    const toldNames = await Promise.all([...told].map((file) => namesIn(tree.root, file)));
    // Git is asked for the names only where no tool told them, or told of a link.
    const asked = open || toldNames.some(({ length }) => length > 1);
    if (!asked) return toldNames.flat();
    const names = new Set(toldNames.flat());
    const changes = (await tree.changes(before, after)).map(({ file }) => file);
    return open ? changes : changes.filter((file) => names.has(file));
  };

  const ended = async (finished: Span, tree: WorkTree, deadline?: number) => {
    const { told, open } = finished;
    const before = await finished.before.catch(() => undefined);
    if (before === undefined || (!open && told.size === 0)) return undefined;
    const after = await tree.track(deadline === undefined ? {} : { deadline });
    if (after === undefined) return undefined;
    const names = after === before ? [] : await changedNames(tree, finished, before, after);
    const large = open ? differing(finished.large, tree.large()) : [];
    const files = [...new Set([...names, ...large])]
      .filter((name) => !path.isAbsolute(name))
      .sort()
      .map((name) => path.join(tree.root, name));
    if (files.length === 0) return undefined;
    const step = { before, after, files };
    steps.push(step);
    return step;
  };

  /** For each file of the turn what it was before its first step and after its last. */
  const changesOf = async (tree: WorkTree) => {
    const net = new Map<string, Change>();
    const compared = await tree.changesOf(steps.map(({ before, after }) => ({ from: before, to: after })));
    for (const [index, { files }] of steps.entries()) {
      const names = new Set(files.map((file) => nameBelow(tree.root, file)));
      for (const change of compared[index] ?? []) {
        if (!names.has(change.file)) continue;
        const earlier = net.get(change.file);
        net.set(change.file, earlier ? { ...change, before: earlier.before } : change);
      }
    }
    return net;
  };

  const stateDiffs = async () => {
    try {
      // What every tool told of itself needs no git to compare.
      const known = workTree && anyOpen ? await changesOf(workTree) : new Map<string, Change>();
      return { known, fromStates: (await workTree?.diff([...known.values()])) ?? [] };
    } catch (cause) {
      record?.failed(cause);
      return { known: new Map<string, Change>(), fromStates: [] };
    }
  };

  return {
    async prepare(moment, signal) {
      if (!workTree || moment === "never") return undefined;
      span ??= begun(workTree, signal);
      if (moment !== "writing") {
        span.open = true;
        anyOpen = true;
      }
      return span.before;
    },
    record(change) {
      const earlier = texts.get(change.file);
      texts.set(change.file, { ...change, before: earlier ? earlier.before : change.before });
      span?.told.add(change.file);
    },
    async endStep(deadline) {
      const finished = span;
      span = undefined;
      if (!finished || !record) return undefined;
      try {
        const changes = await ended(finished, record.tree, deadline);
        if (changes && finished.open) await record.stepped?.(changes);
        return changes;
      } catch (cause) {
        record.failed(cause);
        return undefined;
      }
    },
    async diffs(root) {
      const { known, fromStates } = await stateDiffs();
      const rest = new Map<string, FileChange>();
      for (const change of texts.values()) {
        const name = await shownName(root, change.file);
        if (!known.has(name)) rest.set(name, { ...change, before: (rest.get(name) ?? change).before });
      }
      const fromTexts = await Promise.all(
        [...rest]
          .filter(([, { before, after }]) => before !== after)
          .map(([name, change]) => textDiff(name, change)),
      );
      const all = [...fromStates, ...fromTexts].sort((a, b) => ((a.file ?? "") < (b.file ?? "") ? -1 : 1));
      return withinLimits(all);
    },
  };
}

/** Names that one of them has not, or has with another text. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}

async function shownName(root: string, file: string): Promise<string> {
  const name = await nameIn(root, file);
  return path.isAbsolute(name) ? nameBelow(root, file) : name;
}
