import type { ConfigOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function configRoutes({ core }: RouteDeps): ConfigOperations<RequestContext> {
  return {
    "config.get": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      return instance.publicConfig();
    },
    "config.update": async ({ body }, { directory }) => {
      const instance = await core.instances.get(directory);
      await core.configUpdates.project(instance, body);
      return instance.publicConfig();
    },
    "config.providers": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      const providers = await instance.providers();
      return { providers: core.publicProviders(providers.list()), default: providers.defaults() };
    },
    "config.schema": async () => {
      const { default: schema } = await import("../../../gen/config.schema.gen.json", {
        with: { type: "json" },
      });
      return schema as Record<string, unknown>;
    },
  };
}
