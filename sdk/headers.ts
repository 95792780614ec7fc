import type { RequestHeaders } from "./operation.js";

/** Any form of headers as a record; a null value means "do not send". */
export function plainHeaders(headers: RequestHeaders | undefined): Record<string, string | null> {
  if (headers === undefined) return {};
  const entries: Iterable<[string, unknown]> =
    headers instanceof Headers || Array.isArray(headers)
      ? (headers as Iterable<[string, string]>)
      : Object.entries(headers);
  return Object.fromEntries(
    [...entries].flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value === null ? null : String(value)]],
    ),
  );
}

/** Value of an `authorization` header for HTTP Basic. */
export function basicAuth(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
