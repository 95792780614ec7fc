import type { CodeProgram } from "../code/program.js";

/** A program that knows a language. */
export interface LanguageServer extends CodeProgram {
  /** What lies in the root of a project of its kind; the nearest folder with one of them is where it works. */
  roots?: readonly string[];
  /** It is not for a project with one of these. */
  unless?: readonly string[];
  initialization?: Record<string, unknown> | undefined;
  /** What it is told when it asks how it is set up, by section. */
  settings?: Record<string, unknown>;
}

const script = [".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts"];
const npm = ["package-lock.json", "bun.lock", "bun.lockb", "pnpm-lock.yaml", "yarn.lock", "package.json"];
const deno = ["deno.json", "deno.jsonc"];
const node = (name: string, extensions: string[], ...command: string[]): LanguageServer => ({
  name,
  extensions,
  command,
  isNode: true,
  roots: npm,
});

/** Language servers that are known by name. None is ever fetched: one is used where it is found. */
export const builtinServers: readonly LanguageServer[] = [
  {
    ...node("typescript", script, "typescript-language-server", "--stdio"),
    roots: ["tsconfig.json", "jsconfig.json", ...npm],
    unless: deno,
    runs: ["node_modules/typescript/package.json"],
    // Nothing is fetched that nobody asked for.
    initialization: { disableAutomaticTypingAcquisition: true },
  },
  { name: "deno", extensions: script, command: ["deno", "lsp"], roots: deno, needs: deno },
  node("vue", [".vue"], "vue-language-server", "--stdio"),
  node("svelte", [".svelte"], "svelteserver", "--stdio"),
  node("astro", [".astro"], "astro-ls", "--stdio"),
  {
    ...node("json", [".json", ".jsonc"], "vscode-json-language-server", "--stdio"),
    settings: { json: { validate: { enable: true } } },
  },
  node("css", [".css", ".scss", ".less"], "vscode-css-language-server", "--stdio"),
  node("html", [".html"], "vscode-html-language-server", "--stdio"),
  node("yaml-ls", [".yaml", ".yml"], "yaml-language-server", "--stdio"),
  node("bash", [".sh", ".bash", ".zsh", ".ksh"], "bash-language-server", "start"),
  node("pyright", [".py", ".pyi"], "pyright-langserver", "--stdio"),
  node("php intelephense", [".php"], "intelephense", "--stdio"),
  { name: "gopls", extensions: [".go"], command: ["gopls"], roots: ["go.work", "go.mod"] },
  {
    name: "rust",
    extensions: [".rs"],
    command: ["rust-analyzer"],
    roots: ["Cargo.lock", "Cargo.toml"],
    runs: ["Cargo.toml", "build.rs"],
  },
  {
    name: "clangd",
    extensions: [".c", ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp"],
    command: ["clangd"],
    roots: ["compile_commands.json", "compile_flags.txt", ".clangd", "CMakeLists.txt", "Makefile"],
  },
  { name: "zls", extensions: [".zig", ".zon"], command: ["zls"], roots: ["build.zig"], runs: ["build.zig"] },
  {
    name: "ruby-lsp",
    extensions: [".rb", ".rake", ".gemspec", ".ru"],
    command: ["ruby-lsp"],
    roots: ["Gemfile"],
    runs: ["Gemfile"],
  },
  {
    name: "elixir-ls",
    extensions: [".ex", ".exs"],
    command: ["elixir-ls"],
    roots: ["mix.exs"],
    runs: ["mix.exs"],
  },
  {
    name: "jdtls",
    extensions: [".java"],
    command: ["jdtls"],
    roots: ["pom.xml", "build.gradle", "build.gradle.kts"],
    runs: ["pom.xml", "build.gradle", "build.gradle.kts"],
  },
  {
    name: "kotlin-ls",
    extensions: [".kt", ".kts"],
    command: ["kotlin-language-server"],
    roots: ["build.gradle", "build.gradle.kts"],
    runs: ["build.gradle", "build.gradle.kts"],
  },
  {
    name: "lua-ls",
    extensions: [".lua"],
    command: ["lua-language-server"],
    roots: [".luarc.json", ".luarc.jsonc"],
  },
  { name: "dart", extensions: [".dart"], command: ["dart", "language-server"], roots: ["pubspec.yaml"] },
  { name: "ocaml-lsp", extensions: [".ml", ".mli"], command: ["ocamllsp"], roots: ["dune-project"] },
  {
    name: "terraform",
    extensions: [".tf", ".tfvars"],
    command: ["terraform-ls", "serve"],
    roots: [".terraform.lock.hcl"],
  },
  { name: "gleam", extensions: [".gleam"], command: ["gleam", "lsp"], roots: ["gleam.toml"] },
  { name: "nixd", extensions: [".nix"], command: ["nixd"], roots: ["flake.nix"] },
  { name: "texlab", extensions: [".tex", ".bib"], command: ["texlab"], roots: [".latexmkrc"] },
];
