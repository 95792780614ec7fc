import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../request/exchange.js";
import type { RouteDeps } from "./deps.js";

type ConfigOperations = Pick<
  Operations<RequestContext>,
  | "config.get"
  | "config.update"
  | "config.providers"
  | "config.schema"
  | "global.config.get"
  | "global.config.update"
>;

export function configRoutes({ core }: RouteDeps): ConfigOperations {
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
      const { default: schema } = await import("../../gen/config.schema.gen.json", {
        with: { type: "json" },
      });
      return schema as Record<string, unknown>;
    },
    "global.config.get": () => core.configUpdates.publicGlobal(),
    "global.config.update": async ({ body }) => {
      await core.configUpdates.global(body);
      return core.configUpdates.publicGlobal();
    },
  };
}
