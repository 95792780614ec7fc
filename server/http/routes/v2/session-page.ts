import type { SessionsResponse } from "@opencode/sdk/types";
import type { SessionsRead } from "../../../core/session/reads.js";
import type { RequestOf } from "../../../gen/operations.gen.js";
import { anchorOf, cursorsOf, decode, encode, isForward } from "./cursor.js";
import { sessionInfo } from "./map/session.js";

type Query = RequestOf<"v2.session.list">["query"];

const defaultLimit = 50;
const carried = ["order", "search", "directory", "project", "workspace", "subpath"] as const;

/** A page of the sessions of all projects, by when they were made. `directoryQuery`: `?directory=`, made absolute. */
export async function sessionPage(
  core: SessionsRead,
  query: Query,
  directoryQuery: string | undefined,
): Promise<SessionsResponse> {
  const { limit = defaultLimit, cursor } = query;
  const given = cursor === undefined ? undefined : decode(cursor);
  const anchor = given && anchorOf(given.anchor);
  const filters = filtersOf(given ?? { ...query, directory: directoryQuery });
  const { order = "desc", search, directory, project, workspace, subpath } = filters;
  const found = await core.sessionPages.byCreation(
    {
      ...(search !== undefined && { search }),
      ...(directory && { directory }),
      ...(project !== undefined && { projectID: project }),
      ...(workspace !== undefined && { workspaceID: workspace }),
      ...(subpath && { path: subpath.replace(/^\.?\/+|\/+$/g, "") }),
    },
    {
      from: anchor,
      forward: isForward(order === "asc" ? "asc" : "desc", anchor?.direction),
      limit,
    },
  );
  if (anchor?.direction === "previous") found.reverse();
  return {
    data: found.map(sessionInfo),
    cursor: cursorsOf(found, ({ id, time }, direction) =>
      encode({ ...filters, anchor: { id, time: time.created, direction } }),
    ),
  };
}

/** Those of a request, or of the page that a cursor is from. */
function filtersOf(given: object): { [Name in (typeof carried)[number]]?: string } {
  const values = given as Record<string, unknown>;
  return Object.fromEntries(
    carried.flatMap((name) => (typeof values[name] === "string" ? [[name, values[name]]] : [])),
  );
}
