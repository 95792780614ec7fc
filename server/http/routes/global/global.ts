import { readFile } from "node:fs/promises";
import { keptOnce } from "../../../core/base/kept-once.js";
import type { GlobalOperations } from "../../../gen/operations.gen.js";
import { streamOptions } from "../../events/stream-options.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function globalRoutes({ core, events, contractFile }: RouteDeps): GlobalOperations<RequestContext> {
  const health = () => ({ healthy: true as const, version: core.version });
  const contract = keptOnce(
    async () => JSON.parse(await readFile(contractFile, "utf8")) as Record<string, unknown>,
  );
  return {
    "global.health": health,
    "health.get": health,
    "global.event": ({ headers }, context) => events.open(streamOptions(headers["last-event-id"], context)),
    "doc.get": contract,
    "global.config.get": () => core.configUpdates.publicGlobal(),
    "global.config.update": async ({ body }) => {
      await core.configUpdates.global(body);
      return core.configUpdates.publicGlobal();
    },
  };
}
