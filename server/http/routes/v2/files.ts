import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { placeOf } from "./place.js";

const defaultLimit = 50;

/** Files of a directory. */
export function fileRoutes({ core }: RouteDeps) {
  return {
    "v2.fs.list": async (request, context) => {
      const { location } = await placeOf(core, request, context);
      const nodes = await core.files.list(await core.filePlace(location.directory), request.query.path ?? "");
      const data = nodes.map(({ path, type }) => ({ path, type }));
      const rank = ({ type }: { type: string }) => (type === "directory" ? 0 : 1);
      data.sort((one, other) => rank(one) - rank(other) || compare(one.path, other.path));
      return { location, data };
    },
    "v2.fs.find": async (request, context) => {
      const { location } = await placeOf(core, request, context);
      const { query, type, limit } = request.query;
      const found = await core.find.files(
        await core.filePlace(location.directory),
        { query, limit: limit === undefined ? defaultLimit : Number(limit), ...(type && { type }) },
        context.signal,
      );
      const data = found.map((path) => ({
        path,
        type: path.endsWith("/") ? ("directory" as const) : ("file" as const),
      }));
      return { location, data };
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}

/** By name, ignoring case; what differs in that alone by its letters. */
function compare(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a !== b) return a < b ? -1 : 1;
  return one < other ? -1 : 1;
}
