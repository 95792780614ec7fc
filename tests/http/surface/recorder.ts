import { AsyncLocalStorage } from "node:async_hooks";
import { createOpencodeClient } from "@opencode-ai/sdk/v2/client";
import { contractFetch } from "../../support/contract.js";
import { operations } from "../../support/declared-answers.js";
import type { TestServer } from "../../support/server.js";
import { dialTerminal } from "../../support/terminal.js";

/** What came of the calls of one method. */
export interface Row {
  method: string;
  operation: string;
  available: boolean;
  statuses: Set<number>;
  /** What does not fit our contract. */
  faults: string[];
}

/** What a call was answered with; undefined where that is nothing. */
export interface Answer {
  method: string;
  value: unknown;
}

type Client = ReturnType<typeof createOpencodeClient>;

const known = operations.map((one) => ({
  ...one,
  pattern: new RegExp(`^${one.template.replace(/\{[^}]+\}/g, "[^/]+").replace(/\*$/, ".*")}$`),
}));

/** The unmodified official client, and what becomes of every call of its methods. */
export function recordingClient(server: TestServer) {
  const rows = new Map<string, Row>();
  const answers: Answer[] = [];
  const current = new AsyncLocalStorage<string>();

  const rowOf = (method: string, request: Request) => {
    const { pathname } = new URL(request.url);
    const fitting = known.filter((one) => one.method === request.method && one.pattern.test(pathname));
    const found = fitting.find(({ template }) => template === pathname) ?? fitting[0];
    if (!found) throw new Error(`${request.method} ${pathname} is not in the contract`);
    const row = rows.get(method) ?? {
      method,
      operation: `${found.method} ${found.template}`,
      available: found.operation["x-not-available"] !== true,
      statuses: new Set<number>(),
      faults: [],
    };
    rows.set(method, row);
    return row;
  };

  const recordingFetch = (async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const method = current.getStore();
    const leaving = { ...(init?.signal && { signal: init.signal }) };
    if (method === undefined) return contractFetch(request, leaving);
    const row = rowOf(method, request);
    if (method.endsWith("pty.connect")) {
      row.statuses.add(await upgrade(request.url));
      return Response.json(true);
    }
    try {
      const response = await contractFetch(request, leaving);
      row.statuses.add(response.status);
      return response;
    } catch (error) {
      if (!request.signal.aborted) row.faults.push(String(error));
      throw error;
    }
  }) as typeof fetch;

  /** A stream is asked for with its first read. */
  const within = (method: string, stream: AsyncGenerator) => ({
    next: () => current.run(method, () => stream.next()),
    return: (value: unknown) => stream.return(value),
  });

  const client = createOpencodeClient({ baseUrl: server.url, fetch: recordingFetch });
  const recorded = <T extends object>(target: T, path: string[]): T =>
    new Proxy(target, {
      get(_, key) {
        const value: unknown = Reflect.get(target, key, target);
        const name = [...path, String(key)];
        if (typeof value === "function")
          return async (...args: unknown[]) => {
            const method = name.join(".");
            const result = await current.run(method, () => value.apply(target, args));
            if (result?.stream) return { ...result, stream: within(method, result.stream) };
            const answered = result?.response?.status === 204 ? undefined : result?.data;
            if (result?.error === undefined && !(answered instanceof Blob))
              answers.push({ method, value: answered });
            return result;
          };
        return typeof value === "object" && value !== null ? recorded(value, name) : value;
      },
    });
  return { client: recorded<Client>(client, []), methods: methodsOf(client), rows, answers };
}

/** A terminal is met over a WebSocket at the address that the client has made. */
async function upgrade(url: string): Promise<number> {
  const terminal = await dialTerminal(url);
  terminal.socket.close();
  return terminal.status;
}

/** Every method that a client has, by the way that leads to it. */
function methodsOf(client: object, path: string[] = []): string[] {
  const found = new Map<string, string[]>();
  for (let at = Object.getPrototypeOf(client); at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const [key, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (key === "constructor" || found.has(key)) continue;
      const name = [...path, key];
      const below: unknown = get?.call(client);
      if (typeof value === "function") found.set(key, [name.join(".")]);
      else if (typeof below === "object" && below !== null) found.set(key, methodsOf(below, name));
    }
  return [...found.values()].flat();
}
