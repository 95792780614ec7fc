import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { tool } from "../../tool/child/definition.js";
import { createBun } from "./bun.js";
import type { Shell } from "./shell.js";

const plugin = { tool, default: { tool } };

/** What plugins import without having it, as it is here. */
const ours = ["@opencode-ai/plugin", "@opencode-ai/plugin/tool", "zod", "bun"];

/**
 * Imports a plugin's file. Node does so itself where it can, which is many times quicker; TypeScript, folders as modules
 * and modules that only are there here go through a loader of their own.
 */
export async function importPlugin(file: string, shell: Shell): Promise<Record<string, unknown>> {
  const text = await readFile(file, "utf8");
  const asksForBun = /\bimport\.meta\.(require|dir|file|path)\b/.test(text);
  if (usesBun(text)) Object.assign(globalThis, { Bun: createBun(shell) });
  if (/\.[cm]?js$/.test(file) && !asksForBun) {
    try {
      return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
    } catch (error) {
      if (!mayHelp(error)) throw explained(error);
    }
  }
  try {
    return await loadWith(file, shell, asksForBun ? withoutBunMeta(text) : undefined);
  } catch (error) {
    throw explained(error);
  }
}

/** Whether a program speaks to Bun without looking first whether it is there: one that looks does without it. */
function usesBun(text: string): boolean {
  return (
    /\bBun\./.test(text) &&
    !/typeof Bun\b|globalThis\.Bun\b|globalThis\[["']Bun|process\.versions\.bun/.test(text)
  );
}

/** Whether the other loader can do what Node could not. */
function mayHelp(error: unknown): boolean {
  const { code, message = "" } = error as { code?: string; message?: string };
  if (error instanceof SyntaxError) return true;
  if (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND")
    return ours.some((name) => message.includes(`'${name}'`)) || /\.ts'|Cannot find module '\//.test(message);
  return [
    "ERR_UNKNOWN_FILE_EXTENSION",
    "ERR_UNSUPPORTED_DIR_IMPORT",
    "ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING",
    "ERR_IMPORT_ATTRIBUTE_MISSING",
    "ERR_REQUIRE_ESM",
    "ERR_UNSUPPORTED_ESM_URL_SCHEME",
    "ERR_PACKAGE_PATH_NOT_EXPORTED",
  ].includes(code ?? "");
}

async function loadWith(file: string, shell: Shell, text: string | undefined) {
  const { createJiti } = await import("jiti/static");
  const bun = createBun(shell);
  const jiti = createJiti(file, {
    // The user's folders are left as they are.
    fsCache: false,
    interopDefault: false,
    virtualModules: {
      "@opencode-ai/plugin": plugin,
      "@opencode-ai/plugin/tool": plugin,
      "@opencode/plugin": plugin,
      bun: { ...bun, default: bun },
      ...(!has(file, "zod") && { zod: { ...z, z, default: z } }),
    },
  });
  if (text === undefined) return jiti.import<Record<string, unknown>>(file);
  return (await jiti.evalModule(text, {
    filename: file,
    ext: path.extname(file),
    async: true,
  })) as Record<string, unknown>;
}

/** What Bun has beside the address of a module: here it runs as one that has `require`. */
function withoutBunMeta(text: string): string {
  return text
    .replaceAll(/\bimport\.meta\.require\b/g, "require")
    .replaceAll(/\bimport\.meta\.dir\b/g, "__dirname")
    .replaceAll(/\bimport\.meta\.path\b/g, "__filename")
    .replaceAll(/\bimport\.meta\.file\b/g, 'require("node:path").basename(__filename)');
}

function has(file: string, name: string): boolean {
  try {
    createRequire(file).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** In words that say what to do, where what is missing is known. */
function explained(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const [, missing] = /\b(bun:\w+)/.exec(message) ?? [];
  if (missing) return new Error(`it needs ${missing}, which only Bun has: it cannot run on Node`);
  return error;
}
