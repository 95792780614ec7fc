/** What kind of work a tool does, for those who show it. */
export type ToolKind =
  | "read"
  | "edit"
  | "delete"
  | "move"
  | "search"
  | "execute"
  | "think"
  | "fetch"
  | "switch_mode"
  | "other";

/**
 * When a tool can first change files. `writing`: with each file that it names; nothing else is put down to it.
 * `allowed`: once it may act, any file. `start`: as soon as it runs, any file.
 */
export type Moment = "never" | "writing" | "allowed" | "start";

type Input = Readonly<Record<string, unknown>>;

/** What is known of a tool without running it: what permissions, diffs, pruning and editors go by. */
export interface ToolFacts {
  /** What it asks for; by its own name unless given. */
  permission?: string;
  /** `other` unless given. */
  kind?: ToolKind;
  /** `start` unless given: what is not known may change anything. */
  changes?: Moment;
  /** The files that a call of it is about, in the order in which they come up; paths may be relative. */
  locations?(input: Input): { path: string; line?: number }[];
  /** The files that a call of it writes; paths may be relative. Throws for input that means none. */
  writes?(input: Input): string[];
  /** The whole text that a call of it leaves in the one file that it writes, where the input tells. */
  content?(input: Input): string | undefined;
  /** Whether the one file that a completed call wrote was not there before. */
  creates?(input: Input, metadata: Input): boolean;
  /** It runs a command: the folder that it runs in, perhaps relative. */
  runsIn?(input: Input): string;
  /** What it does is said by its input rather than by the title that it gives. */
  namedByInput?: boolean;
  /** Its output is text as it is, and no Markdown. */
  verbatim?: boolean;
  /** Its output holds for as long as the session: it is never taken out of what the model reads. */
  lasting?: boolean;
  /** It has another session do the work, whose id is in the metadata as `sessionId`. */
  delegates?: boolean;
  /** Whether models of this id are trained to use it; all, unless given. */
  suits?(modelID: string): boolean;
}

export type FactsOf = (toolID: string) => ToolFacts;

/** GPT models from the fifth generation on are trained to patch; all others edit and write. */
export function isTrainedToPatch(modelID: string): boolean {
  return Number(/gpt-(\d+)/i.exec(modelID)?.[1] ?? 0) >= 5;
}

/** Files named as most tools name them. */
export function namedFiles(input: Input): { path: string }[] {
  const named = [input.filePath, input.path].find((value) => typeof value === "string" && value !== "");
  return typeof named === "string" ? [{ path: named }] : [];
}

/** The file that a tool with `filePath` writes. */
export function writesFilePath({ filePath }: Input): string[] {
  return typeof filePath === "string" ? [filePath] : [];
}
