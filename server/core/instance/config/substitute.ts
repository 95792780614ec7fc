import path from "node:path";
import { isObject, type JsonObject } from "../../base/json.js";
import { readBounded } from "../../system/files/read-bounded.js";
import type { Withheld } from "../../system/process/withheld.js";
import { withheldText } from "./withheld.js";

export interface SubstituteOptions {
  /** Folder that relative `{file:}` paths start from. */
  base: string;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Is told what providers and MCP servers are given: keys, as a rule. */
  withheld?: Withheld | undefined;
  /** Tells which values are withheld: those of a project that nobody has vouched for yet. */
  guard?: (token: ConfigToken) => Promise<boolean>;
}

/** An `{env:NAME}` or `{file:path}` in a value. */
export interface ConfigToken {
  kind: "env" | "file";
  /** The variable, or the absolute path. */
  name: string;
  /** Where the value stands in the file. */
  path: readonly PropertyKey[];
}

export interface ConfigIssue {
  path: PropertyKey[];
  message: string;
}

interface Substituted {
  value: unknown;
  /** Absolute paths of all files named, present or not. */
  references: string[];
  issues: ConfigIssue[];
}

const limit = 1024 * 1024;

/**
 * Replaces `{env:NAME}` (unset: empty) and `{file:path}` (content without surrounding blanks) in every string value.
 * Source text is never re-parsed, so a value with quotes in it cannot change the structure.
 */
export async function substitute(value: unknown, options: SubstituteOptions): Promise<Substituted> {
  const references: string[] = [];
  const issues: ConfigIssue[] = [];

  async function walk(node: unknown, at: PropertyKey[]): Promise<unknown> {
    if (typeof node === "string") return text(node, at);
    if (Array.isArray(node)) return Promise.all(node.map((item, index) => walk(item, [...at, index])));
    if (!isObject(node)) return node;
    const result: JsonObject = {};
    for (const [key, item] of Object.entries(node)) {
      if (key !== "__proto__") result[key] = await walk(item, [...at, key]);
    }
    return result;
  }

  async function text(source: string, at: PropertyKey[]): Promise<string> {
    const parts = source.split(/(\{(?:env|file):[^}]+\})/);
    for (const part of parts) if (await isWithheld(part, at)) return withheldText(source);
    const replaced = await Promise.all(parts.map((part) => token(part, at)));
    return replaced.join("");
  }

  async function isWithheld(part: string, at: PropertyKey[]): Promise<boolean> {
    const match = options.guard && /^\{(env|file):([^}]+)\}$/.exec(part);
    const name = match?.[2]?.trim();
    if (!options.guard || !name) return false;
    const kind = match?.[1] === "env" ? "env" : "file";
    const meant = kind === "env" ? name : path.resolve(options.base, expandHome(name, options.home));
    return options.guard({ kind, name: meant, path: at });
  }

  async function token(part: string, at: PropertyKey[]): Promise<string> {
    const match = /^\{(env|file):([^}]+)\}$/.exec(part);
    const name = match?.[2]?.trim();
    if (!name) return part;
    const withheld = isForOthers(at, name) ? options.withheld : undefined;
    if (match?.[1] === "env") {
      withheld?.name(name);
      return options.env[name] ?? "";
    }
    const file = path.resolve(options.base, expandHome(name, options.home));
    references.push(file);
    const content = await contentOf(file);
    if (typeof content === "string") {
      withheld?.value(content);
      return content.trim();
    }
    issues.push({ path: at, message: `${part} cannot be read: ${content.problem}: ${file}` });
    return "";
  }

  return { value: await walk(value, []), references, issues };
}

const others = ["provider", "providers", "mcp", "mcpServers"];

/** Whether a value goes to a provider or an MCP server, other than a variable that such a server inherits anyway. */
function isForOthers(at: readonly PropertyKey[], name: string): boolean {
  const [top, key] = [at[0], at.at(-1)];
  return others.includes(String(top)) && !(at.length === 4 && key === name);
}

/** `~` and `~/x` as a path in `home`; anything else as it is. */
function expandHome(file: string, home: string): string {
  return file === "~" || file.startsWith("~/") ? path.join(home, file.slice(1)) : file;
}

async function contentOf(file: string): Promise<string | { problem: string }> {
  try {
    return (await readBounded(file, limit)).toString();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EINVAL" || code === "ENXIO") return { problem: "not a regular file" };
    if (code === "EFBIG") return { problem: "larger than 1 MiB" };
    return { problem: code === "ENOENT" || code === "ENOTDIR" ? "no such file" : (code ?? "unreadable") };
  }
}
