import { isRecord } from "../rpc/rpc-message.js";

/** The session a message of ours is about; undefined for an answer, and for what belongs to the whole connection. */
export function sessionOf(json: string): string | undefined {
  // Nearly all there is: a look at the beginning saves reading the rest.
  const [, quick] =
    /^\{"jsonrpc":"2\.0","method":"[^"\\]+","params":\{"sessionId":"([^"\\]+)"/.exec(json) ?? [];
  return quick ?? sessionOfParams(JSON.parse(json));
}

export function sessionOfParams(message: unknown): string | undefined {
  const params = isRecord(message) && "method" in message && isRecord(message.params) ? message.params : {};
  return typeof params.sessionId === "string" ? params.sessionId : undefined;
}

/** The id of an answer, in a form that tells `1` from `"1"`; undefined for a request or notification. */
export function answeredID(json: string): string | undefined {
  if (json.startsWith('{"jsonrpc":"2.0","method"')) return undefined;
  const message: unknown = JSON.parse(json);
  return isRecord(message) && !("method" in message) ? JSON.stringify(message.id) : undefined;
}
