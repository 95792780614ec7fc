import path from "node:path";
import { z } from "zod";
import { ToolFailure } from "../../../base/errors.js";
import { globMatcher } from "../../../base/glob-pattern.js";
import { chooseByName, type Ripgrep } from "../../../workspace/find/ripgrep.js";
import { relativePath } from "../../external-directory.js";
import { readableBelow } from "../../readable.js";
import { defineTool, type Tool } from "../../tool.js";
import description from "./glob.md";
import { newestFirst, searchRoot } from "./search-root.js";

const MAX_SHOWN = 100;
/** So many matches are no answer to a question; in files. */
const MAX_FOUND = 50_000;

/** Finds files by name, those changed last first. */
export function createGlobTool({ ripgrep }: { ripgrep: Ripgrep }): Tool {
  return defineTool({
    id: "glob",
    description,
    kind: "search",
    changes: "never",
    verbatim: true,
    parameters: z.object({
      pattern: z.string().min(1).describe("Which files"),
      path: z.string().min(1).optional().describe("Folder to search"),
    }),
    async execute(args, context) {
      const { folder, pattern } = splitAbsolute(args);
      await context.ask({
        permission: "glob",
        patterns: [args.pattern],
        always: ["*"],
        metadata: { pattern: args.pattern, ...(args.path !== undefined && { path: args.path }) },
      });
      const { root, info } = await searchRoot(context, folder);
      if (!info.isDirectory()) throw new ToolFailure(`${root} is a file; give the folder to search as path.`);
      const fits = globMatcher(pattern);
      const readable = await readableBelow(context, root);
      const found: string[] = [];
      const tooMany = await ripgrep({
        args: ["--files", ...chooseByName(pattern), "."],
        cwd: root,
        signal: context.signal,
        onLine(line) {
          const relative = line.replaceAll(path.sep, "/").replace(/^\.\//, "");
          const file = path.join(root, relative);
          if (fits(relative) && readable(file) !== "nothing") found.push(file);
          return found.length < MAX_FOUND;
        },
      });
      const shown = (await newestFirst(found)).slice(0, MAX_SHOWN);
      const truncated = found.length > shown.length;
      const note = `(${shown.length} of ${tooMany ? "more than " : ""}${found.length} files; use a narrower pattern or path)`;
      return {
        title: relativePath(context, root),
        output:
          shown.length === 0 ? "No files found" : [...shown, ...(truncated ? ["", note] : [])].join("\n"),
        metadata: { count: shown.length, truncated },
      };
    },
  });
}

/** An absolute pattern searches the folder it begins with. */
function splitAbsolute(args: { pattern: string; path?: string | undefined }): {
  folder: string | undefined;
  pattern: string;
} {
  if (!path.isAbsolute(args.pattern)) return { folder: args.path, pattern: args.pattern };
  const magic = args.pattern.search(/[*?[{]/);
  const cut = args.pattern.lastIndexOf("/", magic < 0 ? args.pattern.length : magic);
  return { folder: args.pattern.slice(0, cut) || "/", pattern: `/${args.pattern.slice(cut + 1)}` };
}
