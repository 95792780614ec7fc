import { CODES, RpcError } from "./rpc-errors.js";
import { type Id, type Incoming, isId } from "./rpc-message.js";

/** A member of a call or an answer that is short enough to be read without reading the rest. */
const MEMBER = /\s*"(jsonrpc|id|method)"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|null)\s*,/y;

/**
 * What to make of a line over the limit, from its beginning: a request is refused under its id where the id
 * stands before the long part, and an answer to a request of ours fails that request.
 */
export function readOverlong(head: string, limit: number): Incoming {
  const error = new RpcError(CODES.invalidRequest, `Invalid request: the line is over ${limit} bytes`).body;
  const { members, rest } = beginning(head);
  const id = readId(members.get("id"));
  const isCall = members.has("method") || /^\s*"params"/.test(rest);
  if (id === undefined || isCall) return { kind: "invalid", id: id ?? null, error };
  if (/^\s*"(result|error)"/.test(rest)) return { kind: "response", id, result: undefined, error };
  return { kind: "invalid", id: null, error };
}

/** The raw values of the short members an object begins with, and the text after them. */
function beginning(head: string): { members: Map<string, string>; rest: string } {
  const members = new Map<string, string>();
  let end = head.indexOf("{") + 1;
  MEMBER.lastIndex = end;
  for (let match = MEMBER.exec(head); match !== null; match = MEMBER.exec(head)) {
    const [, name, value] = match;
    if (name !== undefined && value !== undefined) members.set(name, value);
    end = MEMBER.lastIndex;
  }
  return { members, rest: head.slice(end) };
}

function readId(raw: string | undefined): Id | undefined {
  if (raw === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(raw);
    return isId(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
