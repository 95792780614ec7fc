import type { Diagnostic } from "vscode-languageserver-protocol";
import { relativePath } from "../../external-directory.js";
import type { ToolContext } from "../../tool.js";

/** What is said of files that were changed. */
export interface AfterChange {
  /** For the model, to be put behind what the tool says; empty where all is well. */
  words: string;
  /** By absolute path. */
  diagnostics: Record<string, Diagnostic[]>;
}

/** Errors of a file that the model is shown; more of them say the same. */
const mostErrors = 20;
const mostFiles = 5;

/** Asks the language servers, and adds what went wrong with formatting. */
export async function afterChange(
  context: ToolContext,
  files: readonly string[],
  notes: readonly string[],
): Promise<AfterChange> {
  const found = await Promise.all(
    files.map(async (file) => [file, (await context.diagnose?.(file)) ?? []] as const),
  );
  const said = found.flatMap(([file, diagnostics]) => {
    const errors = diagnostics.filter(({ severity }) => severity === undefined || severity === 1);
    return errors.length > 0 ? [wordsOf(relativePath(context, file), errors)] : [];
  });
  const rest = said.length > mostFiles ? [`${said.length - mostFiles} more files have errors.`] : [];
  return {
    words: [...notes, ...said.slice(0, mostFiles), ...rest].map((one) => `\n\n${one}`).join(""),
    diagnostics: Object.fromEntries(found.filter(([, diagnostics]) => diagnostics.length > 0)),
  };
}

function wordsOf(file: string, errors: readonly Diagnostic[]): string {
  const lines = errors.slice(0, mostErrors).map(({ range, message, source }) => {
    const { line, character } = range.start;
    return `${line + 1}:${character + 1} ${source ? `${source}: ` : ""}${messageOf(message)}`;
  });
  const rest = errors.length > mostErrors ? [`and ${errors.length - mostErrors} more`] : [];
  return [`Language servers find these errors in ${file} now:`, ...lines, ...rest].join("\n");
}

function messageOf(message: Diagnostic["message"]): string {
  return typeof message === "string" ? message : message.value;
}
