import type { z } from "zod";
import type { Log } from "../../core/base/log.js";
import {
  type AgentMethods,
  agentMethods,
  type CallOptions,
  type ClientMethods,
  clientMethods,
  type ServedMethod,
} from "../../gen/acp/methods.gen.js";
import { fieldIssues, issuesText } from "../issues.js";
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  type Peer,
  type Serving,
} from "./connection.js";
import type { RequestScope } from "./requests.js";
import { CODES, invalidParams, methodNotFound, RemoteError } from "./rpc-errors.js";

/** What a handler of the agent gets besides its params. */
export interface AgentContext {
  /** Fires when the client cancels the request or goes away. */
  signal: AbortSignal;
  /** Settles once the answer is on its way: what is sent after it arrives after it. Never for a notification. */
  answered: Promise<void>;
}

export type Agent = AgentMethods<AgentContext>;

export interface ServeAgentOptions extends Omit<ConnectionOptions, "serve"> {
  /** Builds the agent for one client. */
  agent(client: ClientMethods): Agent;
  /** Resolves when what was done so far would survive a power cut; nothing to wait for unless told. */
  durable?: () => Promise<void>;
}

/** Connects an agent to its client: params are validated before a handler sees them, results before a caller does. */
export function serveAgent({ agent, durable, ...options }: ServeAgentOptions): Connection {
  return createConnection({
    ...options,
    serve: (peer) => serving(agent(clientOf(peer)), options.log, durable),
  });
}

function serving(agent: Agent, log: Log, durable = async () => {}): Serving {
  const call = async (row: ServedMethod, params: unknown, context: AgentContext): Promise<unknown> => {
    const handler = agent[row.handler] as (params: unknown, context: AgentContext) => unknown;
    return await handler(validParams(row.params(), params), context);
  };
  return {
    async request(method, params, scope: RequestScope) {
      // Some clients want an answer to what the protocol has as a notification.
      const row = find(method, "request") ?? find(method, "notification");
      if (row === undefined) throw methodNotFound(method);
      const result = await call(row, params, scope);
      // What is said to be done stays done.
      await durable();
      // Clients choke on a result of null.
      return result ?? {};
    },
    async notification(method, params, signal) {
      const row = find(method, "notification");
      if (row === undefined) return log("debug", "A notification of no known method", { method });
      await call(row, params, { signal, answered: new Promise(() => {}) });
    },
  };
}

function find(method: string, kind: ServedMethod["kind"]): ServedMethod | undefined {
  const row = Object.hasOwn(agentMethods, method) ? agentMethods[method] : undefined;
  return row?.kind === kind ? row : undefined;
}

function validParams(validator: z.ZodType, params: unknown): unknown {
  const empty = Array.isArray(params) && params.length === 0;
  const read = validator.safeParse(empty ? {} : (params ?? {}));
  if (read.success) return read.data;
  const issues = fieldIssues(read.error.issues);
  throw invalidParams(issuesText(issues), { issues });
}

/** The client's methods as typed calls. */
export function clientOf(peer: Peer): ClientMethods {
  const calls = Object.entries(clientMethods).map(([name, { method, kind, result }]) => {
    const notify = (params: unknown) => peer.notify(method, params);
    const request = async (params: unknown, options?: CallOptions) =>
      validResult(method, result?.(), await peer.request(method, params, options));
    return [name, kind === "notification" ? notify : request];
  });
  // The table has every name of the interface; the compiler cannot follow it through the entries.
  return Object.fromEntries(calls) as ClientMethods;
}

function validResult(method: string, validator: z.ZodType | undefined, result: unknown): unknown {
  const read = validator?.safeParse(result ?? {});
  if (read === undefined || read.success) return read?.data;
  const why = issuesText(fieldIssues(read.error.issues));
  throw new RemoteError({
    code: CODES.internal,
    message: `${method} was answered with an invalid result: ${why}`,
  });
}
