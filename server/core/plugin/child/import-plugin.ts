import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createBun } from "./bun.js";
import { hasBunWords, readTextModules, withoutBunWords } from "./bun-words.js";
import { modulesFor, teachNode } from "./own-modules.js";
import type { Shell } from "./shell.js";

/** What plugins import without having it, as it is here. */
const ours = ["@opencode-ai/plugin", "@opencode-ai/plugin/tool", "zod", "bun"];

/**
 * Imports a plugin's file. Node does so itself where it can, which is many times quicker; TypeScript, folders as modules
 * and what Node cannot read go through a loader of their own.
 */
export async function importPlugin(file: string, shell: Shell): Promise<Record<string, unknown>> {
  const text = await readFile(file, "utf8");
  if (usesBun(text)) giveBun(shell);
  if (/\.[cm]?js$/.test(file)) {
    if (hasBunWords(text)) teachNode(shell);
    try {
      return await importByNode(file, shell);
    } catch (error) {
      if (!mayHelp(error)) throw explained(error);
    }
  }
  try {
    return await loadWith(file, shell);
  } catch (error) {
    throw explained(error);
  }
}

/** Tries again with what was missing, under another address: Node keeps what has failed. */
async function importByNode(file: string, shell: Shell, again = ""): Promise<Record<string, unknown>> {
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href + again)) as Record<string, unknown>;
  } catch (error) {
    if (needsBun(error)) {
      // It looks whether Bun is there in some places, and not in all.
      giveBun(shell);
      return importByNode(file, shell, `${again}?with-bun`);
    }
    if (mayHelp(error) && !(error instanceof SyntaxError) && teachNode(shell))
      return importByNode(file, shell, `${again}?taught`);
    throw error;
  }
}

function needsBun(error: unknown): boolean {
  return error instanceof Error && /\bBun\b/.test(error.message) && !("Bun" in globalThis);
}

function giveBun(shell: Shell): void {
  Object.assign(globalThis, { Bun: createBun(shell) });
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
    "ERR_IMPORT_ATTRIBUTE_UNSUPPORTED",
    "ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE",
    "ERR_IMPORT_ASSERTION_TYPE_UNSUPPORTED",
    "ERR_REQUIRE_ESM",
    "ERR_UNSUPPORTED_ESM_URL_SCHEME",
    "ERR_PACKAGE_PATH_NOT_EXPORTED",
  ].includes(code ?? "");
}

async function loadWith(file: string, shell: Shell): Promise<Record<string, unknown>> {
  const { createJiti } = await import("jiti/static");
  const plain = createJiti(file, { fsCache: false, interopDefault: false });
  readTextModules(createRequire(file).extensions as Record<string, unknown>);
  const jiti = createJiti(file, {
    // The user's folders are left as they are.
    fsCache: false,
    interopDefault: false,
    transform: ({ source, ...rest }) => ({
      code: plain.transform({ ...rest, source: hasBunWords(source) ? withoutBunWords(source) : source }),
    }),
    virtualModules: modulesFor(file, shell),
  });
  const text = await readFile(file, "utf8");
  if (!hasBunWords(text)) return jiti.import<Record<string, unknown>>(file);
  // What looks like a plain module would be imported as it stands.
  return (await jiti.evalModule(withoutBunWords(text), {
    filename: file,
    ext: path.extname(file),
    async: true,
    forceTranspile: true,
  })) as Record<string, unknown>;
}

/** In words that say what to do, where what is missing is known. */
function explained(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const [, missing] = /\b(bun:\w+)/.exec(message) ?? [];
  if (missing === "bun:sqlite")
    return new Error(
      `it needs bun:sqlite, for which Node has its own from 22.5 on: this is ${process.version}. A newer Node runs it`,
    );
  if (missing) return new Error(`it needs ${missing}, which only Bun has: it cannot run on Node`);
  return error;
}
