import type { Pty } from "@opencode/sdk/types";
import type { RequestContext } from "../request/exchange.js";
import { passedOn } from "./lookup.js";

/** Milliseconds that another node may take. */
const patience = 2_000;

/** The terminals of other nodes in the directory of a request, as they tell whoever asks for it; a silent one has none. */
export async function elsewhere(
  { directory, requestHeader }: RequestContext,
  urls: readonly string[],
): Promise<Pty[]> {
  // Asked by another node, which asks all of them.
  if (urls.length === 0 || requestHeader(passedOn) !== undefined) return [];
  const authorization = requestHeader("authorization");
  const headers = { [passedOn]: "1", ...(authorization !== undefined && { authorization }) };
  const lists = urls.map(async (url) => {
    const address = `${url}/pty?directory=${encodeURIComponent(directory)}`;
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(patience) });
    return response.ok ? ((await response.json()) as Pty[]) : [];
  });
  return (await Promise.allSettled(lists)).flatMap((one) => (one.status === "fulfilled" ? one.value : []));
}
