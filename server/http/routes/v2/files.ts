import { badRequest } from "../../../core/base/errors.js";
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
      const nodes = await core.files.list(
        await core.filePlace(location.directory),
        request.query.path ?? "",
        context.signal,
      );
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
    "v2.fs.read": async (request, context) => {
      const { location } = await placeOf(core, request, context);
      const file = pathIn(context.url);
      const { bytes, mediaType } = await core.files.bytes(await core.filePlace(location.directory), file);
      context.setHeader("content-type", mediaType);
      // A page of the project is no page of the server: nothing in it runs in the server's name.
      context.setHeader("content-security-policy", "sandbox");
      return bytes;
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}

const before = "/api/fs/read/";

/** What stands behind the fixed part, decoded. */
function pathIn({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname.slice(before.length));
  } catch {
    throw badRequest("path: write %25 for a % that is meant as such", "Params");
  }
}

/** By name, ignoring case; what differs in that alone by its letters. */
function compare(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a !== b) return a < b ? -1 : 1;
  return one < other ? -1 : 1;
}
