import type { Kinds } from "./kinds.js";

type Side = "reference" | "ours";

interface Rule {
  /** Whose lines it changes. */
  of: Side | "both";
  /** Why the difference may stand. */
  why: string;
  apply(lines: string[], act: string): string[];
}

/**
 * Every way in which what we tell may differ from the record of the reference; whatever else differs is a fault of
 * ours. Applied in this order. A rule that changes nothing any more fails the test and is to be taken out.
 */
export const rules: Record<string, Rule> = {
  twins: {
    of: "ours",
    why: "The contract has message.created and message.deleted besides message.updated and message.removed.",
    apply: dropped(/^message\.(created|deleted)\b/),
  },
  bookkeeping: {
    of: "both",
    why: "Title, cost, tokens, time and diffs are told beside the turn, by the reference at no fixed moment; we tell a turn's diff once, before idle.",
    apply(lines) {
      const isBeside = (line: string, next = "") =>
        /^session\.updated( (title|summary|cost|tokens))*$|^message\.updated user summed$/.test(line) ||
        (line.startsWith("session.diff") && !/^session\.updated .*revert/.test(next));
      const beside = lines.filter((line, at) => isBeside(line, lines[at + 1]));
      const kinds = new Set(beside.map((line) => line.replace(/^(session\.\w+).*/, "$1")));
      const rest = lines
        .filter((line, at) => !isBeside(line, lines[at + 1]))
        .map((line) =>
          line.startsWith("session.updated") ? line.replace(/ (title|summary|cost|tokens)\b/g, "") : line,
        );
      return [...rest, ...[...kinds].sort().map((kind) => `at some time: ${kind}`)];
    },
  },
  busyAgain: {
    of: "reference",
    why: "A fault of the reference: it says busy several times in one turn.",
    apply: (lines) =>
      lines.filter(
        (line, at) =>
          line !== "session.status busy" ||
          !/busy$/.test(lines.slice(0, at).findLast((one) => one.startsWith("session.status")) ?? ""),
      ),
  },
  finishedTwice: {
    of: "reference",
    why: "It tells how a step finished and then, with nothing between but the patch, that it is completed; we tell both at once.",
    apply: dropped(/^message\.updated assistant (summary )?(stop|tool-calls)$/),
  },
  snapshotLater: {
    of: "ours",
    why: "A step's first snapshot is taken when a tool is about to change files, and the step-start is then told again with it.",
    apply: (lines) =>
      lines.filter((line, at) => line !== "part step-start" || /^message\.updated/.test(lines[at - 1] ?? "")),
  },
  tailTold: {
    of: "ours",
    why: "The part that asks for a summary is told again with the message from which the history stays in full.",
    apply: (lines) =>
      lines.filter((line, at) => !/compaction/.test(line) || !lines.slice(0, at).includes(line)),
  },
  nothingToDiff: {
    of: "reference",
    why: "A summary changes no file; the reference tells an empty diff even so.",
    apply: (lines, act) =>
      act === "summarize" ? dropped(/at some time: (session\.diff|message\.updated)/)(lines) : lines,
  },
  deletion: {
    of: "ours",
    why: "A file that apply_patch deletes is told as edited too, or nobody would hear of it.",
    apply: (lines, act) => (act === "patch" ? dropped(/^file\.edited src\/attic\.txt$/)(lines) : lines),
  },
  unknownTool: {
    of: "reference",
    why: "It tells a call of an unknown tool as one of a tool named invalid that completed; we tell a call, by its own name, that failed.",
    apply: (lines) =>
      lines.map((line, at) => {
        const [, state] = /^part invalid (\w+)/.exec(line) ?? [];
        const called = lines.slice(0, at).findLast((one) => one.endsWith(" pending"));
        return state && called ? called.replace("pending", state === "completed" ? "error" : state) : line;
      }),
  },
  textEnd: {
    of: "both",
    why: "Whether a text ends before the calls behind it begin to run is a matter of moments.",
    apply: (lines) =>
      moved(lines, "part text end", (before) => {
        const calls =
          before.length -
          1 -
          before.findLastIndex((line) => !/ (pending|running|completed|error)$/.test(line));
        return before.length - calls;
      }),
  },
  askedFirst: {
    of: "both",
    why: "Whether a tool is told as running before or after what it asks at once is open (reference, permissions).",
    apply: (lines) =>
      lines.map((line, at) => {
        const isAsk = (one = "") => asks.test(one) && !/replied/.test(one);
        const isRunning = (one = "") => one.endsWith(" running");
        if (isAsk(line) && isRunning(lines[at + 1])) return lines[at + 1] ?? line;
        return isRunning(line) && isAsk(lines[at - 1]) ? (lines[at - 1] ?? line) : line;
      }),
  },
  progress: {
    of: "both",
    why: "How often a running tool tells its progress is a matter of moments.",
    apply: (lines) =>
      lines.filter((line, at) => {
        const [, tool] = /^part (\w+) running$/.exec(line) ?? [];
        const earlier = lines.slice(0, at).findLast((one) => one.startsWith(`part ${tool} `));
        return !tool || earlier !== line;
      }),
  },
  parallel: {
    of: "both",
    why: "Calls of one step run beside each other; only the states of each one have an order.",
    apply(lines) {
      const isPartOf = (line: string) => toolState.test(line) || asks.test(line);
      const result: string[] = [];
      for (let at = 0; at < lines.length; ) {
        const end = lines.findIndex((line, index) => index >= at && !isPartOf(line));
        const run = lines.slice(at, end < 0 ? lines.length : Math.max(end, at + 1));
        const isParallel = run.filter((line) => line.endsWith(" pending")).length > 1;
        result.push(...(isParallel ? run.sort((a, b) => order(a).localeCompare(order(b))) : run));
        at += run.length;
      }
      return result;
    },
  },
};

const toolState = /^part (\w+) (pending|running|completed|error)$/;
const asks = /^(permission\.|question\.|todo\.)/;

/** By tool and state; what they ask for comes last. */
function order(line: string): string {
  const [, tool, state = ""] = toolState.exec(line) ?? [];
  return tool === undefined ? `~${line}` : `${tool} ${["pending", "running"].indexOf(state) + 2 || 9}`;
}

/** What an act told, after the rules for that side. `used` is told the rules that changed something. */
export function normalise(kinds: Kinds, act: string, side: Side, used: Set<string>): Kinds {
  const lane = (lines: string[]) => {
    let now = lines;
    for (const [name, { of, apply }] of Object.entries(rules)) {
      if (of !== side && of !== "both") continue;
      const next = apply(now, act);
      if (next.join() !== now.join()) used.add(name);
      now = next;
    }
    return now;
  };
  return Object.fromEntries(Object.entries(kinds).map(([name, lines]) => [name, lane(lines)]));
}

function dropped(pattern: RegExp): (lines: string[]) => string[] {
  return (lines) => lines.filter((line) => !pattern.test(line));
}

/** Puts each such line to where `place` says, among those before it. */
function moved(lines: string[], which: string, place: (before: string[]) => number): string[] {
  const result: string[] = [];
  for (const line of lines) result.splice(line === which ? place(result) : result.length, 0, line);
  return result;
}
