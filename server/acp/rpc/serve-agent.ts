import type { z } from "zod";
import type { Log } from "../../core/base/log.js";
import {
  type AgentMethods,
  agentMethods,
  type CalledMethod,
  type CallOptions,
  type ClientMethods,
  clientMethods,
} from "../../gen/acp/methods.gen.js";
import {
  type AgentMethods as AgentMethodsV2,
  agentMethods as agentMethodsV2,
  type ClientMethods as ClientMethodsV2,
  clientMethods as clientMethodsV2,
} from "../../gen/acp2/methods.gen.js";
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
import type { Id } from "./rpc-message.js";
import { createVersions, type ServedRow, type Versions } from "./versions.js";

/** What a handler of the agent gets besides its params. */
export interface AgentContext {
  /** Of the request; none of a notification. */
  id?: Id | undefined;
  /** Fires when the client cancels the request or goes away. */
  signal: AbortSignal;
  /** Settles once the answer is on its way: what is sent after it arrives after it. Never for a notification. */
  answered: Promise<void>;
  /** Called by a prompt when it is stored, with the message it is; where it becomes none, when that is known. */
  accepted?: ((messageID?: string) => void) | undefined;
}

export type Agent = AgentMethods<AgentContext>;
export type AgentV2 = AgentMethodsV2<AgentContext>;

export interface ServeAgentOptions extends Omit<ConnectionOptions, "serve"> {
  /** Builds the agent for one client. */
  agent(client: ClientMethods): Agent;
  /** The same for a client that asks for version 2 of the protocol. */
  second?(client: ClientMethodsV2): AgentV2;
  /** Resolves when what was done so far would survive a power cut; nothing to wait for unless told. */
  durable?: () => Promise<void>;
}

/** Connects an agent to its client: params are validated before a handler sees them, results before a caller does. */
export function serveAgent({ agent, second, durable, ...options }: ServeAgentOptions): Connection {
  return createConnection({
    ...options,
    serve: (peer) => {
      const versions = createVersions(
        { methods: agentMethods, agent: agent(clientOf<ClientMethods>(peer, clientMethods)) },
        second &&
          (() => ({
            methods: agentMethodsV2,
            agent: second(clientOf<ClientMethodsV2>(peer, clientMethodsV2)),
          })),
      );
      return serving(versions, options.log, durable);
    },
  });
}

function serving(versions: Versions, log: Log, durable = async () => {}): Serving {
  const call = async (row: ServedRow, params: unknown, context: AgentContext): Promise<unknown> => {
    const handler = versions.spoken().agent[row.handler] as (
      params: unknown,
      context: AgentContext,
    ) => unknown;
    return await handler(validParams(row.params(), params), context);
  };
  const find = (method: string, kind: ServedRow["kind"]) => {
    const { methods } = versions.spoken();
    const row = Object.hasOwn(methods, method) ? methods[method] : undefined;
    return row?.kind === kind ? row : undefined;
  };
  return {
    async request(method, given, scope: RequestScope) {
      const params = versions.choose(method, given);
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

/** zod would compile each schema for its first value, which takes longer than a client's few values ever do. */
const interpreted = { jitless: true };

function validParams(validator: z.ZodType, params: unknown): unknown {
  const empty = Array.isArray(params) && params.length === 0;
  const input = empty ? {} : (params ?? {});
  const read = validator.safeParse(input, interpreted);
  if (read.success) return read.data;
  const issues = fieldIssues(read.error.issues, input);
  throw invalidParams(issuesText(issues), { issues });
}

/** The client's methods as typed calls. */
export function clientOf<T extends object>(peer: Peer, methods: Readonly<Record<keyof T, CalledMethod>>): T {
  const calls = Object.entries<CalledMethod>(methods).map(([name, { method, kind, result }]) => {
    const notify = (params: unknown) => peer.notify(method, params);
    const request = async (params: unknown, options?: CallOptions) =>
      validResult(method, result?.(), await peer.request(method, params, options));
    return [name, kind === "notification" ? notify : request];
  });
  // The table has every name of the interface; the compiler cannot follow it through the entries.
  return Object.fromEntries(calls) as T;
}

function validResult(method: string, validator: z.ZodType | undefined, result: unknown): unknown {
  const read = validator?.safeParse(result ?? {}, interpreted);
  if (read === undefined || read.success) return read?.data;
  const why = issuesText(fieldIssues(read.error.issues, result ?? {}));
  throw new RemoteError({
    code: CODES.internal,
    message: `${method} was answered with an invalid result: ${why}`,
  });
}
