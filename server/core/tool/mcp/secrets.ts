import type { McpServerConfig } from "./connect.js";

/** Shorter values are words like "1" or "true", which would be cut out of every sentence. */
const SHORTEST = 6;
const HIDDEN = "***";

/** A text about a server, such as its error, without the values of its headers, environment and client secret. */
export function withoutSecrets(text: string, config: McpServerConfig): string {
  return secretsOf(config).reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
}

function secretsOf(config: McpServerConfig): string[] {
  if (config.type === "local") return long(Object.values(config.environment ?? {}));
  const headers = Object.values(config.headers ?? {});
  // A server quotes "Bearer x" with or without its first word.
  const bare = headers.map((value) => value.slice(value.indexOf(" ") + 1));
  const oauth = config.oauth ? [config.oauth.clientSecret ?? ""] : [];
  const url = URL.canParse(config.url) ? new URL(config.url) : undefined;
  const inUrl = url ? [url.password, ...url.searchParams.values()] : [];
  return long([...headers, ...bare, ...oauth, ...inUrl]);
}

function long(values: string[]): string[] {
  return values.filter((value) => value.length >= SHORTEST).sort((a, b) => b.length - a.length);
}
