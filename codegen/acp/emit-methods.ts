import { ACP_BANNER } from "../banner.js";
import { doc, indent, key, list } from "../layout.js";
import type { AcpContract } from "./contract.js";
import type { AcpMethod } from "./files.js";

/** `server/gen/acp/methods.gen.ts`: what the agent serves, what it calls, and both as tables for dispatch. */
export function emitAcpMethods({ methods }: AcpContract): string {
  const served = methods.filter(({ side }) => side === "agent");
  const called = methods.filter(({ side }) => side === "client");
  return [
    `${ACP_BANNER}${HEADER}`,
    block(
      "One handler a served method. `Context` is what the caller of the handlers passes along.",
      "export interface AgentMethods<Context>",
      served.map(handler),
    ),
    block(
      "One call a method of the client; a notification settles when it is written or nobody is there to read it.",
      "export interface ClientMethods",
      called.map(caller),
    ),
    `${doc("By method.")}${list("export const agentMethods: Readonly<Record<string, ServedMethod>> = {", served.map(servedRow), "}")};\n`,
    `${doc("By name of the call.")}${list("export const clientMethods: Readonly<Record<keyof ClientMethods, CalledMethod>> = {", called.map(calledRow), "}")};\n`,
  ].join("\n");
}

function block(text: string, head: string, members: readonly string[]): string {
  return `${doc(text)}${head} {\n${indent(members.join("\n"))}\n}\n`;
}

function handler(method: AcpMethod): string {
  const result = method.result === undefined ? "void" : `T.${method.result}`;
  return `${doc(note(method))}${method.handler}(params: T.${method.params}, context: Context): Promise<${result}> | ${result};`;
}

function caller(method: AcpMethod): string {
  const head = `${doc(note(method))}${method.handler}(params: T.${method.params}`;
  if (method.result === undefined) return `${head}): Promise<void>;`;
  return `${head}, options?: CallOptions): Promise<T.${method.result}>;`;
}

function note({ method, stability, gate }: AcpMethod): string {
  const gated = gate === undefined ? "" : `, gated by ${gate}`;
  return `\`${method}\`${stability === "stable" ? "" : ` (${stability})`}${gated}`;
}

function servedRow(method: AcpMethod): string {
  return `${key(method.method)}: ${list("{", [`handler: "${method.handler}"`, ...row(method)], "}")}`;
}

function calledRow(method: AcpMethod): string {
  return `${method.handler}: ${list("{", [`method: "${method.method}"`, ...row(method)], "}")}`;
}

function row({ kind, params, result, gate }: AcpMethod): string[] {
  return [
    `kind: "${kind}"`,
    `params: V.${params}`,
    ...(result === undefined ? [] : [`result: V.${result}`]),
    ...(gate === undefined ? [] : [`gate: "${gate}"`]),
  ];
}

const HEADER = `import type { z } from "zod";
import type * as T from "./types.gen.js";
import * as V from "./validators.gen.js";

/** What a table says of a method, whoever serves it. */
interface MethodRow {
  kind: "request" | "notification";
  /** Builds the validator of its params on the first call. */
  params: () => z.ZodType;
  /** The same for its result; a notification has none. */
  result?: () => z.ZodType;
  /** What must have been advertised, as a path into the initialize messages or what opened the session. */
  gate?: string;
}

export interface ServedMethod extends MethodRow {
  handler: keyof AgentMethods<never>;
}

export interface CalledMethod extends MethodRow {
  method: string;
}

export interface CallOptions {
  /** Sends \`$/cancel_request\` and rejects with the signal's reason. */
  signal?: AbortSignal;
}
`;
