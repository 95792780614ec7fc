import path from "node:path";
import { z } from "zod";
import { ToolFailure } from "../../../base/errors.js";
import type { Ripgrep } from "../../../workspace/find/ripgrep.js";
import { relativePath, rulePaths } from "../../external-directory.js";
import { readableBelow } from "../../readable.js";
import { defineTool, type Tool } from "../../tool.js";
import description from "./list.md";
import { searchRoot } from "./search-root.js";

const MAX_LINES = 200;
/** Past this many files the tree is of those found first. */
const MAX_FILES = 50_000;
/** Nobody wants to see these, also where no ignore file says so. */
const NEVER = ["node_modules", "__pycache__", ".venv"];

interface Folder {
  folders: Map<string, Folder>;
  files: string[];
  /** Files in it and below. */
  count: number;
  open: boolean;
}

/** Shows a folder as a tree that fits on two screens, however much is in it. */
export function createListTool({ ripgrep }: { ripgrep: Ripgrep }): Tool {
  return defineTool({
    id: "list",
    description,
    kind: "read",
    changes: "never",
    verbatim: true,
    parameters: z.object({
      path: z.string().min(1).optional().describe("Folder to show"),
      ignore: z.array(z.string().min(1)).optional().describe("Patterns to leave out"),
    }),
    async execute(args, context) {
      const { root, info } = await searchRoot(context, args.path);
      await context.ask({
        permission: "list",
        patterns: await rulePaths(context, root),
        always: ["*"],
        metadata: { path: root },
      });
      if (!info.isDirectory()) throw new ToolFailure(`${root} is a file; read shows what is in it.`);
      const readable = await readableBelow(context, root);
      const tree = newFolder();
      const ended = await ripgrep({
        args: ["--files", ...[...NEVER, ...(args.ignore ?? [])].map((name) => `--glob=!${name}`), "."],
        cwd: root,
        signal: context.signal,
        onLine(line) {
          const relative = line.replace(/^\.[\\/]/, "");
          if (readable(path.join(root, relative)) !== "nothing") add(tree, relative.split(path.sep));
          return tree.count < MAX_FILES;
        },
      });
      const opened = openLevels(tree);
      const lines = [`${root}/`, ...draw(tree, "  ")];
      if (ended) lines.push("", `(only the first ${MAX_FILES} files were looked at)`);
      return {
        title: relativePath(context, root),
        output: tree.count === 0 ? `${root}/\n(no files)` : lines.join("\n"),
        metadata: { count: tree.count, truncated: ended || !opened },
      };
    },
  });
}

function newFolder(): Folder {
  return { folders: new Map(), files: [], count: 0, open: false };
}

function add(tree: Folder, names: string[]): void {
  let folder = tree;
  folder.count++;
  for (const name of names.slice(0, -1)) {
    const next = folder.folders.get(name) ?? newFolder();
    folder.folders.set(name, next);
    next.count++;
    folder = next;
  }
  folder.files.push(names.at(-1) ?? "");
}

/** Opens folders, the upper ones first and small before large, while their lines fit; true when all are open. */
function openLevels(tree: Folder): boolean {
  let left = MAX_LINES;
  let all = true;
  let level = [tree];
  while (level.length > 0) {
    const next: Folder[] = [];
    for (const folder of level.sort((a, b) => size(a) - size(b))) {
      if (folder !== tree && size(folder) > left) {
        all = false;
        continue;
      }
      folder.open = true;
      left -= size(folder);
      next.push(...folder.folders.values());
    }
    level = next;
  }
  return all && size(tree) <= MAX_LINES;
}

function size(folder: Folder): number {
  return folder.folders.size + folder.files.length;
}

function draw(folder: Folder, indent: string): string[] {
  const folders = sorted([...folder.folders]).flatMap(([name, inner]) => {
    if (!inner.open) return [`${indent}${name}/ (${inner.count} ${inner.count === 1 ? "file" : "files"})`];
    return [`${indent}${name}/`, ...draw(inner, `${indent}  `)];
  });
  const files = folder.files.sort().map((name) => indent + name);
  const shown = [...folders, ...files.slice(0, MAX_LINES)];
  if (files.length > MAX_LINES) shown.push(`${indent}(and ${files.length - MAX_LINES} more files)`);
  return shown;
}

function sorted(entries: [string, Folder][]): [string, Folder][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
