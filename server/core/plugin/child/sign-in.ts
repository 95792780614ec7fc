import { asObject, messageOf } from "../../tool/child/serve-requests.js";
import type { SignInAnswer, SignInRequest } from "../protocol.js";
import { lendFetch } from "./lent-fetch.js";
import { type Loaded, methodsOf } from "./loaded.js";

type Code = (...words: unknown[]) => unknown;

/** What waits for a person to have signed in, by provider. */
const waiting = new Map<string, Code>();

/** What a plugin's `auth` does when it is asked. `stored` reads what is kept for the provider as of now. */
export async function signIn(
  { auth }: Loaded,
  request: SignInRequest,
  stored: (provider: string) => Promise<unknown>,
): Promise<SignInAnswer> {
  if (!auth) return { type: "missing" };
  switch (request.do) {
    case "authorize":
      return authorize(auth, request);
    case "callback":
      return callback(request);
    case "load":
      return load(auth, request, () => stored(request.provider));
  }
}

async function authorize(
  auth: Record<string, unknown>,
  { provider, method: at, inputs = {} }: SignInRequest & { do: "authorize" },
): Promise<SignInAnswer> {
  const method = methodsOf(auth)[at];
  if (!method) return { type: "missing" };
  for (const prompt of Array.isArray(method.prompts) ? method.prompts.map(asObject) : []) {
    const { key, validate } = prompt;
    const value = inputs[String(key)];
    if (typeof validate !== "function" || value === undefined) continue;
    const wrong: unknown = await (validate as Code)(value);
    if (typeof wrong === "string") return { type: "invalid", field: String(key), message: wrong };
  }
  if (method.type !== "oauth") return { type: "key" };
  if (typeof method.authorize !== "function") return { type: "missing" };
  const begun = asObject(await (method.authorize as Code).call(method, inputs));
  if (typeof begun.callback !== "function") throw new Error("authorize gave back no callback");
  waiting.set(provider, begun.callback.bind(begun) as Code);
  return {
    type: "begun",
    url: String(begun.url ?? ""),
    method: begun.method === "code" ? "code" : "auto",
    instructions: String(begun.instructions ?? ""),
  };
}

async function callback({ provider, code }: SignInRequest & { do: "callback" }): Promise<SignInAnswer> {
  const end = waiting.get(provider);
  if (!end) return { type: "missing" };
  const result = asObject(await end(code));
  if (result.type !== "success") return { type: "failed" };
  waiting.delete(provider);
  const { type: _, provider: other, ...auth } = result;
  return { type: "done", provider: typeof other === "string" ? other : provider, auth };
}

async function load(
  auth: Record<string, unknown>,
  { info }: SignInRequest & { do: "load" },
  stored: () => Promise<unknown>,
): Promise<SignInAnswer> {
  if (typeof auth.loader !== "function") return { type: "missing" };
  const { fetch, ...options } = asObject(await (auth.loader as Code).call(auth, stored, info));
  const lent = typeof fetch === "function" ? await lendFetch(fetch as typeof globalThis.fetch) : undefined;
  return { type: "loaded", options: plain(options), ...(lent && { lent }) };
}

/** Without what is code. */
function plain(options: Record<string, unknown>): Record<string, unknown> {
  try {
    return JSON.parse(JSON.stringify(options)) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`loader gave back what is no JSON: ${messageOf(error)}`);
  }
}
