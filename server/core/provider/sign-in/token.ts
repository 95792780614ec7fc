import type { Auth } from "@opencode/sdk/types";
import { isObject } from "../../base/json.js";
import { timeLimit } from "../../base/time-limit.js";
import type { OAuthSettings } from "./settings.js";

export type OAuth = Extract<Auth, { type: "oauth" }>;

/** Milliseconds that a service has to answer. */
const patience = 30_000;
/** Characters of an answer that are read at most. */
const longest = 64 * 1024;

/** What such a service answers, tokens or an error by its name. Throws, in a sentence, what is no answer of it. */
export async function askService(
  url: string,
  { clientId, clientSecret }: Pick<OAuthSettings, "clientId" | "clientSecret">,
  words: Record<string, string>,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  const body = new URLSearchParams({
    client_id: clientId,
    ...(clientSecret && { client_secret: clientSecret }),
    ...words,
  });
  const response = await fetch(url, {
    method: "POST",
    // A redirect would take the code elsewhere.
    redirect: "error",
    headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
    body: String(body),
    signal: timeLimit(patience, signal),
  }).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new Error(`${new URL(url).host} cannot be reached`, { cause });
  });
  const text = (await response.text()).slice(0, longest);
  const answer = readAnswer(text);
  if (answer && (response.ok || typeof answer.error === "string")) return answer;
  throw new Error(`${new URL(url).host} answered ${response.status} and nothing to go on with`);
}

/** JSON, or the form that some services keep to. */
function readAnswer(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? read : undefined;
  } catch {
    const form = Object.fromEntries(new URLSearchParams(text));
    return "access_token" in form || "error" in form || "device_code" in form ? form : undefined;
  }
}

/** Why it refused, for a person. */
export function refusalOf({ error, error_description: why }: Record<string, unknown>): string {
  return typeof why === "string" && why !== "" ? why : String(error);
}

/** As it is stored; undefined where the answer has no token. Some give no new token for the next renewal. */
export function tokensOf(answer: Record<string, unknown>, before?: OAuth): OAuth | undefined {
  const { access_token: access, refresh_token: refresh, expires_in } = answer;
  if (typeof access !== "string" || access === "") return undefined;
  const seconds = Number(expires_in ?? 0);
  return {
    ...{ ...before, type: "oauth", access },
    refresh: typeof refresh === "string" ? refresh : (before?.refresh ?? ""),
    expires: seconds > 0 ? Date.now() + seconds * 1_000 : 0,
  };
}
