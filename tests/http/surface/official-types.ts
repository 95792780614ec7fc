import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Answer } from "./recorder.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const file = `${folder}answers.virtual.ts`;

const prelude = `
import type { OpencodeClient } from "@opencode-ai/sdk/v2/client";
type At<C, P extends string> = P extends \`\${infer K}.\${infer R}\`
  ? K extends keyof C ? At<C[K], R> : never
  : P extends keyof C ? C[P] : never;
type Result<F> = F extends (...args: never[]) => Promise<infer A> ? A : never;
type Data<F> = Result<F> extends { stream: AsyncGenerator<infer E> } ? E
  : Result<F> extends infer A ? A extends { data: infer D } ? Exclude<D, undefined> : never : never;
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
declare function fits<P extends string>(method: P, value: Data<At<OpencodeClient, P>>): void;
declare function mutable<T>(value: T): Mutable<T>;
`;

const longest = 3;
const mostKeys = 40;

/**
 * Which answers are not what the official client's types say of the method, in the compiler's words. Its package holds
 * no document, and these types are made from it. Fields that they do not name may be there.
 */
export function misfits(answers: readonly Answer[]): Map<string, string> {
  const lines = answers.map(({ method, value }, at) =>
    value === undefined
      ? `fits("${method}", undefined);`
      : `const v${at} = ${JSON.stringify(shortened(value))} as const; fits("${method}", mutable(v${at}));`,
  );
  const first = prelude.split("\n").length;
  const source = `${prelude}\n${lines.join("\n")}\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? source : readFile(name));
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, source, target) : getSourceFile(name, target, ...rest);
  const program = ts.createProgram([file], options, host);
  const found = new Map<string, string>();
  for (const { start = 0, file: where, messageText } of ts.getPreEmitDiagnostics(program)) {
    const text = ts.flattenDiagnosticMessageText(messageText, "\n");
    const line = where?.fileName === file ? where.getLineAndCharacterOfPosition(start).line - first : -1;
    const method = answers[line]?.method;
    if (method === undefined) throw new Error(`the answers could not be compiled: ${text}`);
    found.set(method, text);
  }
  return found;
}

/** As much of a long list or map as tells what is in it. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, longest).map(shortened);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const kept = entries.length > mostKeys ? entries.slice(0, longest) : entries;
  return Object.fromEntries(kept.map(([key, one]) => [key, shortened(one)]));
}
