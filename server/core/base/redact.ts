import type { Config, Provider } from "@opencode/sdk/types";
import { isObject, type JsonObject } from "./json.js";
import { tellsSecret, tellsSecretInQuery } from "./secret-names.js";

/** Stands where a secret was. Whoever takes a config back from a client reads it as "leave what is there". */
const redacted = "***";

/** Maps whose values are secrets as often as not, whatever the names: environments and headers. */
const secretMaps = new Set(["environment", "env", "headers"]);

/** Maps whose keys are names that somebody gave, which say nothing of what is in them. */
const namedThings = new Set([
  ...["provider", "providers", "models", "variants", "agent", "agents", "mode", "command"],
  ...["mcp", "mcpServers", "lsp", "formatter"],
]);

/** Keys that can be told by their looks. */
const knownKeys =
  /\b(?:sk-[\w-]{16,}|gsk_\w{16,}|gh[a-z]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[a-z]-[\w-]{10,}|hf_\w{20,}|AIza[\w-]{30,}|AKIA[0-9A-Z]{16})/g;

/** What else is to be hidden. */
export interface KnownSecrets {
  /** The values of telling variables are hidden wherever they turn up, for they may have come in by `{env:NAME}`. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Texts that are hidden wherever they turn up. */
  values?: readonly string[] | undefined;
}

/**
 * A copy that may leave the process (`GET /config`), still a valid `Config`. Secrets become `***`, so that a client
 * sees that one is set: values under a telling name at any depth, in lists too; every environment and header value;
 * user and password in URLs and their telling query values; in commands, what follows a telling flag, `NAME=` or
 * `Header:`; what looks like a key.
 */
export function redactConfig(config: Config, known: KnownSecrets = {}): Config {
  return createRedaction(known)(config as JsonObject) as Config;
}

/** The same for a provider as it is used (`GET /provider`, `GET /config/providers`). */
export function redactProvider(provider: Provider, known: KnownSecrets = {}): Provider {
  // Its `env` are the names of variables.
  const { env, ...rest } = provider;
  return { ...(createRedaction(known)(rest) as unknown as Provider), env };
}

/** The same for a part of either. */
export const hides = (known: KnownSecrets): ((from: JsonObject) => JsonObject) => createRedaction(known);

function createRedaction({ env = {}, values: more = [] }: KnownSecrets): (from: JsonObject) => JsonObject {
  const named = Object.entries(env).flatMap(([name, value]) =>
    value && value.length >= 8 && tellsSecret(name) ? [value] : [],
  );
  // The longer first: a shorter one may be part of it.
  const values = [...named, ...more].sort((a, b) => b.length - a.length);

  function object(from: JsonObject): JsonObject {
    const says = [from.name, from.key, from.header].some(
      (name) => typeof name === "string" && tellsSecret(name),
    );
    return Object.fromEntries(
      Object.entries(from).map(([key, value]) => [
        key,
        says && key === "value" && typeof value === "string" ? hidden(value) : entry(key, value),
      ]),
    );
  }

  function entry(key: string, value: unknown): unknown {
    // Its keys are patterns such as "*secret*", its values fixed words.
    if (key === "permission") return value;
    if (namedThings.has(key) && isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, any(item)]));
    }
    const map = secretMaps.has(key.toLowerCase()) && isObject(value);
    return map || tellsSecret(key) ? allHidden(value) : any(value);
  }

  function allHidden(value: unknown): unknown {
    if (typeof value === "string") return hidden(value);
    if (Array.isArray(value)) return value.map(allHidden);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, allHidden(item)]));
  }

  function any(value: unknown): unknown {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return list(value);
    return isObject(value) ? object(value) : value;
  }

  /** Arguments are looked at in pairs: the one after `--token` is as secret as that in `--token=x`. */
  function list(items: unknown[]): unknown[] {
    return items.map((item, index) => {
      const before = items[index - 1];
      const flagged = typeof before === "string" && /^--?[\w-]+$/.test(before) && tellsSecret(before);
      if (flagged && typeof item === "string") return redacted;
      return typeof item === "string" ? withoutAssignment(text(item)) : any(item);
    });
  }

  function text(value: string): string {
    const bare = values.reduce((rest, secret) => rest.replaceAll(secret, redacted), value);
    return withoutUrlSecrets(bare.replaceAll(knownKeys, redacted));
  }

  return object;
}

function hidden(value: string): string {
  return value === "" ? value : redacted;
}

/** An address, or a text with addresses in it, without user, password and telling query values. */
export function withoutUrlSecrets(value: string): string {
  if (!value.includes("://")) return value;
  return value
    .replaceAll(/(\w:\/\/)[^/\s@?#]+@/g, `$1${redacted}@`)
    .replaceAll(/([?&#;])([^=&#;\s]+)=([^&#;\s]+)/g, (all, mark: string, name: string) =>
      tellsSecretInQuery(name) ? `${mark}${name}=${redacted}` : all,
    );
}

/** In a command: `--api-key=x`, `TOKEN=x` and `--token x` anywhere in an argument, `Authorization: x` as its whole. */
function withoutAssignment(value: string): string {
  const [, header, name] = /^((?:--?header=)?([\w-]+):\s*)\S/.exec(value) ?? [];
  if (header && name && tellsSecret(name)) return `${header}${redacted}`;
  const hide = (all: string, name: string, by: string) =>
    tellsSecret(name) ? `${name}${by}${redacted}` : all;
  return value
    .replaceAll(/([\w-]+)(=)("[^"]*"|'[^']*'|\S+)/g, hide)
    .replaceAll(/(--?[\w-]+)(\s+)("[^"]*"|'[^']*'|\S+)/g, hide);
}
