import type { RequestContext } from "../request/exchange.js";

/**
 * How a client is sent events. One that would take JSON as well reads line by line and trips over an `id:`; nobody
 * that resumes asks like that.
 */
export function streamOptions(
  lastEventID: string | undefined,
  { requestHeader }: Pick<RequestContext, "requestHeader">,
): { lastEventID?: string; bare?: boolean } {
  if (lastEventID !== undefined) return { lastEventID };
  const accept = requestHeader("accept")?.toLowerCase() ?? "";
  const types = accept.split(",").map((one) => one.split(";", 1)[0]?.trim());
  return { bare: types.includes("application/json") && types.includes("text/event-stream") };
}
