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
    "global.dispose": async () => {
      await core.disposal.everything();
      return true;
    },
    "global.upgrade": ({ body: { target } }) => ({ success: false, error: byHand(target) }),
  };
}

/** A server that others may be using does not replace itself. */
function byHand(target: string): string {
  const version = target.trim() === "" ? "the version you want" : `version ${target.trim().slice(0, 100)}`;
  return `This server does not upgrade itself. Bring the folder it was installed in to ${version}, then stop it and start it again`;
}
