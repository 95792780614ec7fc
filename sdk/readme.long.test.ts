import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const folder = import.meta.dirname;
const prelude = `import { OpencodeClientError, type OpencodeClient } from "@opencode/sdk";
declare const client: OpencodeClient;
export { OpencodeClientError };
`;

/** The TypeScript examples, each a module; one without imports gets a client. */
function examples(): Map<string, string> {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
  return new Map(
    blocks.map((code, n) => [
      join(folder, `readme-${n}.ts`),
      code.startsWith("import ") ? code : prelude + code,
    ]),
  );
}

/** Compiler messages about these files, which exist in memory only. */
function diagnose(files: Map<string, string>): string[] {
  const path = join(folder, "..", "tsconfig.json");
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: ["x.ts"] },
    ts.sys,
    folder,
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...more) => {
    const code = files.get(name);
    return code === undefined
      ? getSourceFile(name, version, ...more)
      : ts.createSourceFile(name, code, version, true);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()]
    .flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

it("has examples that compile", { timeout: 60_000 }, () => {
  const files = examples();
  expect(files.size).toBe(6);
  expect(diagnose(files)).toEqual([]);
});

it("would notice one that does not", { timeout: 60_000 }, () => {
  const wrong = new Map([[join(folder, "readme-x.ts"), `${prelude}await client.session.get({});`]]);
  expect(diagnose(wrong)).toEqual([expect.stringContaining("sessionID")]);
});
