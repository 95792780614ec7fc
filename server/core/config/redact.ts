import type { Config } from "@opencode/sdk/types";
import { isObject, type JsonObject } from "./json.js";

/** Stands where a secret was. Whoever takes a config back from a client reads it as "leave what is there". */
const redacted = "***";

/** A name, in lower case with dashes, that says its value is a secret: api-key, x-api-key, access-token, ... */
const secretName =
  /(api-?key|access-?key|secret|token(?!s)|password|passwd|passphrase|authorization|cookie|credential|bearer)|(^|-)(key|auth|pat|sig|signature)$/;

/** Names of plain settings that the pattern above would take for secrets. */
const plainName = /^token-(endpoint|ur[il]|type)$/;

/** Maps whose values are secrets as often as not, whatever the names: environments and headers. */
const secretMaps = new Set(["environment", "env", "headers"]);

/**
 * A copy that may leave the process (`GET /config`), still a valid `Config`. Secrets become `***`, so that a client
 * sees that one is set: values under a telling name at any depth; every environment and header value; user and
 * password in URLs and their telling query values; in commands, what follows a telling flag, `NAME=` or `Header:`.
 * `env` adds the values of telling variables wherever they turn up, for they may have come in by `{env:NAME}`.
 */
export function redactConfig(config: Config, env: Readonly<Record<string, string | undefined>> = {}): Config {
  const values = Object.entries(env).flatMap(([name, value]) =>
    value && value.length >= 8 && tells(name) ? [value] : [],
  );

  function object(from: JsonObject): JsonObject {
    return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, entry(key, value)]));
  }

  function entry(key: string, value: unknown): unknown {
    // Its keys are patterns such as "*secret*", its values fixed words.
    if (key === "permission") return value;
    if (typeof value === "string" && tells(key)) return value === "" ? value : redacted;
    if (secretMaps.has(key.toLowerCase()) && isObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          typeof item === "string" ? hidden(item) : any(item),
        ]),
      );
    }
    return any(value);
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
      const flagged = typeof before === "string" && /^--?[\w-]+$/.test(before) && tells(before);
      if (flagged && typeof item === "string") return redacted;
      return typeof item === "string" ? withoutAssignment(text(item)) : any(item);
    });
  }

  function text(value: string): string {
    const bare = values.reduce((rest, secret) => rest.replaceAll(secret, redacted), value);
    return withoutUrlSecrets(bare);
  }

  return object(config) as Config;
}

function tells(name: string): boolean {
  const plain = name
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase()
    .replace(/^-+/, "");
  return secretName.test(plain) && !plainName.test(plain);
}

function hidden(value: string): string {
  return value === "" ? value : redacted;
}

function withoutUrlSecrets(value: string): string {
  if (!value.includes("://")) return value;
  return value
    .replaceAll(/(\w:\/\/)[^/\s@?#]+@/g, `$1${redacted}@`)
    .replaceAll(/([?&])([^=&#\s]+)=([^&#\s]+)/g, (all, mark: string, name: string) =>
      tells(name) ? `${mark}${name}=${redacted}` : all,
    );
}

/** In a command: `--api-key=x`, `TOKEN=x` and `--token x` anywhere in an argument, `Authorization: x` as its whole. */
function withoutAssignment(value: string): string {
  const [, header, name] = /^((?:--?header=)?([\w-]+):\s*)\S/.exec(value) ?? [];
  if (header && name && tells(name)) return `${header}${redacted}`;
  const hide = (all: string, name: string, by: string) => (tells(name) ? `${name}${by}${redacted}` : all);
  return value
    .replaceAll(/([\w-]+)(=)("[^"]*"|'[^']*'|\S+)/g, hide)
    .replaceAll(/(--?[\w-]+)(\s+)("[^"]*"|'[^']*'|\S+)/g, hide);
}
