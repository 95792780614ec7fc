import { readFile } from "node:fs/promises";
import { CoreError } from "../../../core/base/errors.js";
import { lazyAsync } from "../../../core/base/lazy.js";
import type { GlobalOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { globalEventRoutes } from "./global-event.js";

export function globalRoutes({
  core,
  events,
  contractFile,
  tally,
}: RouteDeps): GlobalOperations<RequestContext> {
  const health = () => ({ healthy: true as const, version: core.version });
  const contract = lazyAsync(
    async () => JSON.parse(await readFile(contractFile, "utf8")) as Record<string, unknown>,
  );
  return {
    ...globalEventRoutes({ events }),
    "global.health": health,
    "health.get": health,
    "ready.get": async () => {
      if (await core.nodes.isReady()) return { ready: true };
      throw new CoreError("ServiceUnavailableError", { message: "This server takes no work just now" });
    },
    "metrics.get": async () => {
      const { renderMetrics } = await import("../../metrics/render.js");
      const [waitingPrompts, busy] = await Promise.all([
        core.waitingPrompts(),
        core.busySessions(),
        tally.gather(),
      ]);
      return renderMetrics(tally, { version: core.version, waitingPrompts, busySessions: busy.length });
    },
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
