import { tellsSecret } from "../../base/secret-names.js";

const SHORTEST_SECRET = 8;

/** Whether a header or option of this name may hold a credential. */
export function isCredentialName(name: string): boolean {
  return tellsSecret(name);
}

/** Headers without those that may hold a credential. */
export function publicHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isCredentialName(name)));
}

/** Parts a plain object, at any depth, into what may be shown and what may hold a credential. */
export function splitSecrets(value: Record<string, unknown>): {
  shown: Record<string, unknown>;
  secret: Record<string, unknown>;
} {
  const shown: Record<string, unknown> = {};
  const secret: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (isPlainObject(item)) {
      const inner = splitSecrets(item);
      shown[name] = inner.shown;
      if (Object.keys(inner.secret).length > 0) secret[name] = inner.secret;
    } else if (typeof item === "string" && (isCredentialName(name) || carriesPassword(item))) {
      secret[name] = item;
    } else {
      shown[name] = item;
    }
  }
  return { shown, secret };
}

/** Merges plain objects at any depth; the second wins, lists are replaced. */
export function mergeDeep(
  base: Record<string, unknown>,
  over: Record<string, unknown>,
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, item] of Object.entries(over)) {
    const before = merged[name];
    merged[name] = isPlainObject(before) && isPlainObject(item) ? mergeDeep(before, item) : item;
  }
  return merged;
}

/** The text without the secrets, which some servers repeat in their errors. */
export function redact(text: string, secrets: readonly (string | undefined)[]): string {
  // The longer first: a shorter one may be part of it.
  const known = [...new Set(secrets)].filter((one): one is string => (one?.length ?? 0) >= SHORTEST_SECRET);
  return known
    .sort((a, b) => b.length - a.length)
    .reduce((rest, one) => rest.replaceAll(one, "[redacted]"), text);
}

/** Every word of every string in a value, at any depth: a header may hold a scheme before its secret. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return value.split(/\s+/);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function carriesPassword(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/\s]*:[^/\s]*@/i.test(value);
}
