import path from "node:path";
import { z } from "zod";
import { ToolFailure } from "../../../base/errors.js";
import { globMatcher } from "../../../base/glob-pattern.js";
import { secretFiles } from "../../../base/secret-names.js";
import { chooseByName, type Ripgrep } from "../../../workspace/find/ripgrep.js";
import { rulePaths } from "../../external-directory.js";
import { readableBelow } from "../../readable.js";
import { defineTool, type Tool, type ToolContext } from "../../tool.js";
import description from "./grep.md";
import { newestFirst, searchRoot } from "./search-root.js";

const MAX_SHOWN = 100;
/** The search ends here; the newest files are then chosen among what it found. */
const MAX_FOUND = 10_000;
/** Longer lines are cut, in characters. */
const MAX_LINE = 500;
/** Secrets are for `read`, which asks for them. */
const SECRETS = [".env", "*.env", ".env.*", ...secretFiles].map((name) => `--glob=!${name}`);

interface Match {
  line: string;
  text: string;
}

/** Searches in files; lines are grouped by file, files changed last come first. */
export function createGrepTool({ ripgrep }: { ripgrep: Ripgrep }): Tool {
  return defineTool({
    id: "grep",
    description,
    kind: "search",
    changes: "never",
    verbatim: true,
    parameters: z.object({
      pattern: z.string().min(1).describe("Regular expression"),
      path: z.string().min(1).optional().describe("Folder or file to search"),
      include: z.string().min(1).optional().describe("Which files, by name"),
    }),
    async execute(args, context) {
      await context.ask({
        permission: "grep",
        patterns: [args.pattern],
        always: ["*"],
        metadata: { ...args },
      });
      const { root, info } = await searchRoot(context, args.path);
      if (!info.isFile() && !info.isDirectory()) throw new ToolFailure(`${root} is no file and no folder.`);
      if (info.isFile()) await askToRead(context, root);
      const folder = info.isFile() ? path.dirname(root) : root;
      const target = info.isFile() ? `./${path.basename(root)}` : ".";
      const { found, count, early, hidden } = await search(
        ripgrep,
        { ...args, folder, target, isFile: info.isFile() },
        context,
      );
      return {
        title: args.pattern,
        ...withHidden(await shownMatches(found, count, early), hidden),
      };
    },
  });
}

async function askToRead(context: ToolContext, file: string): Promise<void> {
  const patterns = await rulePaths(context, file);
  await context.ask({ permission: "read", patterns, always: ["*"], metadata: {} });
}

interface Search {
  pattern: string;
  include?: string | undefined;
  folder: string;
  target: string;
  isFile: boolean;
}

async function search(ripgrep: Ripgrep, input: Search, context: ToolContext) {
  const { signal } = context;
  const { pattern, include, folder, target, isFile } = input;
  const wanted = fileChoice(include);
  const readable = isFile ? undefined : await readableBelow(context, folder);
  const found = new Map<string, Match[]>();
  const hidden = new Set<string>();
  let count = 0;
  const run = ripgrep({
    args: [
      ...["--null", "--with-filename", "--line-number", "--no-heading", "--color=never"],
      `--max-columns=${MAX_LINE}`,
      "--max-columns-preview",
      ...(isFile ? [] : [...SECRETS, ...wanted.args]),
      `--regexp=${pattern}`,
      target,
    ],
    cwd: folder,
    signal,
    onLine(line) {
      const [, file, number, text] = /^([^\0]+)\0(\d+):(.*)$/s.exec(line) ?? [];
      if (file === undefined || number === undefined) return true;
      const relative = file.replaceAll(path.sep, "/").replace(/^\.\//, "");
      if (!isFile && !wanted.fits(relative)) return true;
      const full = path.join(folder, relative);
      const may = readable?.(full) ?? "whole";
      if (may === "name") hidden.add(relative);
      if (may !== "whole") return true;
      const matches = found.get(full) ?? [];
      matches.push({ line: number, text: (text ?? "").replace(/\r$/, "") });
      found.set(full, matches);
      return ++count < MAX_FOUND;
    },
  });
  const early = await run.catch((error) => {
    if (!(error instanceof ToolFailure && /\bregex\b/.test(error.message))) throw error;
    throw new ToolFailure(
      `The pattern cannot be used:\n${error.message}\nCorrect it; escape characters that are meant literally.`,
    );
  });
  return { found, count, early, hidden: [...hidden].sort() };
}

/** Which files `include` means: what ripgrep is told, and the test for what it cannot be told. */
function fileChoice(include: string | undefined): { args: string[]; fits: (file: string) => boolean } {
  if (include === undefined) return { args: [], fits: () => true };
  if (include.startsWith("!")) return { args: [`--glob=${include}`], fits: () => true };
  return { args: chooseByName(include), fits: globMatcher(include) };
}

/** Files that match but must be asked for one by one. */
function withHidden<T extends { output: string }>(result: T, hidden: string[]): T {
  if (hidden.length === 0) return result;
  const more = hidden.length > 10 ? `, and ${hidden.length - 10} more` : "";
  const names = hidden.slice(0, 10).join(", ") + more;
  return {
    ...result,
    output: `${result.output}\n\n(Not shown, for reading them must be allowed; use read: ${names})`,
  };
}

async function shownMatches(found: Map<string, Match[]>, count: number, early: boolean) {
  if (count === 0) return { output: "No matches found", metadata: { matches: 0, truncated: false } };
  const blocks: string[] = [];
  let left = MAX_SHOWN;
  for (const file of await newestFirst([...found.keys()])) {
    if (left === 0) break;
    const lines = (found.get(file) ?? []).slice(0, left);
    left -= lines.length;
    blocks.push([`${file}:`, ...lines.map(({ line, text }) => `  ${line}: ${text}`)].join("\n"));
  }
  const shown = MAX_SHOWN - left;
  const all = `${early ? "more than " : ""}${count} ${count === 1 ? "match" : "matches"}`;
  const files = `${found.size} ${found.size === 1 ? "file" : "files"}`;
  const head =
    shown < count
      ? `${all} in ${files}; the first ${shown} follow. Use a narrower pattern, path or include.`
      : `${all} in ${files}`;
  return {
    output: `${head}\n\n${blocks.join("\n\n")}`,
    metadata: { matches: count, truncated: shown < count },
  };
}
