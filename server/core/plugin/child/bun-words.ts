import { readFileSync } from "node:fs";

const attribute = `\\s*(?:with|assert)\\s*\\{\\s*["']?type["']?\\s*:\\s*["']text["']\\s*,?\\s*\\}`;
const from = `import\\s+([\\w$]+)\\s+from\\s*(["'])([^"'\\n]+)\\2`;
/** A text by its attribute, and one by the ending that Bun knows it by. */
const textImports = [
  new RegExp(from + attribute, "g"),
  /import\s+([\w$]+)\s+from\s*(["'])([^"'\n]+\.(?:txt|md))\2/g,
];

/** Whether a program is written in words that only Bun has, which `withoutBunWords` says in those of Node. */
export function hasBunWords(text: string): boolean {
  return (
    /\bimport\.meta\.(require|dir|file|path|main)\b/.test(text) ||
    textImports.some((one) => text.search(one) >= 0)
  );
}

/**
 * What Bun has beside the address of a module, and texts that are imported as modules: for a program that runs as one
 * that has `require`.
 */
export function withoutBunWords(text: string): string {
  const read = (_: string, name: string, __: string, file: string) =>
    `const ${name} = require("node:fs").readFileSync(require.resolve(${JSON.stringify(file)}), "utf8")`;
  return textImports
    .reduce((all, one) => all.replace(one, read), text)
    .replaceAll(/\bimport\.meta\.require\b/g, "require")
    .replaceAll(/\bimport\.meta\.dir\b/g, "__dirname")
    .replaceAll(/\bimport\.meta\.path\b/g, "__filename")
    .replaceAll(/\bimport\.meta\.main\b/g, "false")
    .replaceAll(/\bimport\.meta\.file\b/g, 'require("node:path").basename(__filename)');
}

/** Says that a module is the text of a file, whatever its ending. */
export const asText = "?opencode-text";

/** The same for a program that stays a module, line by line. */
export function moduleWithoutBunWords(text: string): string {
  const read = (_: string, name: string, quote: string, file: string) =>
    `import ${name} from ${quote}${file}${asText}${quote}`;
  const said = textImports
    .reduce((all, one) => all.replace(one, read), text)
    .replaceAll(/\bimport\.meta\.require\b/g, "__requireHere")
    .replaceAll(/\bimport\.meta\.dir\b/g, "import.meta.dirname")
    .replaceAll(/\bimport\.meta\.path\b/g, "import.meta.filename")
    .replaceAll(/\bimport\.meta\.main\b/g, "false")
    .replaceAll(/\bimport\.meta\.file\b/g, "import.meta.filename.split(/[\\\\/]/).at(-1)");
  const opening =
    'import { createRequire as __createRequire } from "node:module"; const __requireHere = __createRequire(import.meta.url);';
  return said.startsWith("#!") ? said.replace("\n", `\n${opening} `) : `${opening} ${said}`;
}

/** Texts that a program takes in while it runs (`require("./a.md")`, `await import("./a.txt")`), in the way of Bun. */
export function readTextModules(extensions: Record<string, unknown>): void {
  for (const ending of [".txt", ".md"])
    extensions[ending] ??= (module: { exports: unknown }, file: string) => {
      module.exports = readFileSync(file, "utf8");
    };
}
