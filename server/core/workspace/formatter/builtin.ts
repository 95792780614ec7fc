import type { CodeProgram } from "../code/program.js";

const web = [
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".html",
  ".css",
  ".scss",
  ".less",
  ".vue",
];
const data = [".json", ".jsonc", ".yaml", ".yml", ".md", ".mdx", ".graphql"];
const c = [".c", ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".hxx", ".ino"];
const ruby = [".rb", ".rake", ".gemspec", ".ru"];

/** Formatters that are known by name; `$FILE` is the file. One is used where it is found and the project wants it. */
export const builtinFormatters: readonly CodeProgram[] = [
  { name: "gofmt", extensions: [".go"], command: ["gofmt", "-w", "$FILE"] },
  {
    name: "mix",
    extensions: [".ex", ".exs", ".eex", ".heex"],
    command: ["mix", "format", "$FILE"],
    runs: ["mix.exs", ".formatter.exs"],
  },
  {
    name: "prettier",
    extensions: [...web, ".svelte", ".astro", ...data],
    command: ["prettier", "--write", "$FILE"],
    isNode: true,
    needsPackage: "prettier",
    runs: [
      ".prettierrc.js",
      ".prettierrc.mjs",
      ".prettierrc.cjs",
      ".prettierrc.ts",
      "prettier.config.js",
      "prettier.config.mjs",
      "prettier.config.cjs",
      "prettier.config.ts",
    ],
  },
  { name: "oxfmt", extensions: web, command: ["oxfmt", "$FILE"], isNode: true, needsPackage: "oxfmt" },
  {
    name: "biome",
    extensions: [...web, ".json", ".jsonc", ".graphql"],
    command: ["biome", "format", "--write", "$FILE"],
    isNode: true,
    needs: ["biome.json", "biome.jsonc"],
  },
  { name: "zig", extensions: [".zig", ".zon"], command: ["zig", "fmt", "$FILE"] },
  {
    name: "clang-format",
    extensions: c,
    command: ["clang-format", "-i", "$FILE"],
    needs: [".clang-format", "_clang-format"],
  },
  { name: "ktlint", extensions: [".kt", ".kts"], command: ["ktlint", "-F", "$FILE"] },
  {
    name: "ruff",
    extensions: [".py", ".pyi"],
    command: ["ruff", "format", "$FILE"],
    needs: ["ruff.toml", ".ruff.toml", "pyproject.toml"],
  },
  { name: "air", extensions: [".R", ".r"], command: ["air", "format", "$FILE"] },
  { name: "uv", extensions: [".py", ".pyi"], command: ["uv", "format", "--", "$FILE"], needs: ["uv.lock"] },
  {
    name: "rubocop",
    extensions: ruby,
    command: ["rubocop", "--autocorrect", "$FILE"],
    runs: [".rubocop.yml"],
  },
  {
    name: "standardrb",
    extensions: ruby,
    command: ["standardrb", "--fix", "$FILE"],
    runs: [".standard.yml"],
  },
  { name: "htmlbeautifier", extensions: [".erb"], command: ["htmlbeautifier", "$FILE"] },
  { name: "dart", extensions: [".dart"], command: ["dart", "format", "$FILE"] },
  {
    name: "ocamlformat",
    extensions: [".ml", ".mli"],
    command: ["ocamlformat", "-i", "$FILE"],
    needs: [".ocamlformat"],
  },
  { name: "terraform", extensions: [".tf", ".tfvars"], command: ["terraform", "fmt", "$FILE"] },
  { name: "latexindent", extensions: [".tex"], command: ["latexindent", "-w", "-s", "$FILE"] },
  { name: "gleam", extensions: [".gleam"], command: ["gleam", "format", "$FILE"] },
  { name: "shfmt", extensions: [".sh", ".bash"], command: ["shfmt", "-w", "$FILE"] },
  { name: "nixfmt", extensions: [".nix"], command: ["nixfmt", "$FILE"] },
  { name: "rustfmt", extensions: [".rs"], command: ["rustfmt", "$FILE"] },
  { name: "pint", extensions: [".php"], command: ["./vendor/bin/pint", "$FILE"], needs: ["composer.json"] },
  { name: "ormolu", extensions: [".hs"], command: ["ormolu", "-i", "$FILE"] },
  { name: "cljfmt", extensions: [".clj", ".cljs", ".cljc", ".edn"], command: ["cljfmt", "fix", "$FILE"] },
  { name: "dfmt", extensions: [".d"], command: ["dfmt", "-i", "$FILE"] },
];
