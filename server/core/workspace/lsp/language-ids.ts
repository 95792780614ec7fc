import path from "node:path";

/** What the protocol calls a language, where that is not the ending of its files. */
const ids: Record<string, string> = {
  ".ts": "typescript",
  ".mts": "typescript",
  ".cts": "typescript",
  ".tsx": "typescriptreact",
  ".js": "javascript",
  ".mjs": "javascript",
  ".cjs": "javascript",
  ".jsx": "javascriptreact",
  ".py": "python",
  ".pyi": "python",
  ".rb": "ruby",
  ".rs": "rust",
  ".kt": "kotlin",
  ".kts": "kotlin",
  ".ex": "elixir",
  ".exs": "elixir",
  ".sh": "shellscript",
  ".bash": "shellscript",
  ".zsh": "shellscript",
  ".yml": "yaml",
  ".cc": "cpp",
  ".cxx": "cpp",
  ".hh": "cpp",
  ".hpp": "cpp",
  ".h": "c",
  ".ml": "ocaml",
  ".mli": "ocaml.interface",
  ".md": "markdown",
  ".tf": "terraform",
  ".tex": "latex",
};

export function languageOf(file: string): string {
  const ending = path.extname(file).toLowerCase();
  return ids[ending] ?? (ending.slice(1) || "plaintext");
}
