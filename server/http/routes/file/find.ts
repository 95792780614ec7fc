import type { FileOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

/** Lines of a search in files. */
const MOST_LINES = 1000;

/** What looks for files and in them. */
export function findRoutes({ core }: RouteDeps) {
  return {
    "find.text": async ({ query }, { directory, signal }) =>
      core.find.text(await core.filePlace(directory), { pattern: query.pattern, limit: MOST_LINES }, signal),
    "find.files": async ({ query }, { directory, signal }) => {
      const { dirs, limit = 10 } = query;
      const type = query.type ?? (dirs === "false" ? "file" : undefined);
      const wanted = { query: query.query, limit, ...(type && { type }) };
      return core.find.files(await core.filePlace(directory), wanted, signal);
    },
    "find.symbols": async ({ query }, { directory }) =>
      (await core.languageServers.workspaceSymbol({ directory }, query.query)).flatMap(
        ({ name, kind, location }) =>
          "range" in location ? [{ name, kind, location: { uri: location.uri, range: location.range } }] : [],
      ),
  } satisfies Partial<FileOperations<RequestContext>>;
}
