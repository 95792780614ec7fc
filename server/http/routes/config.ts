import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../context.js";
import type { RouteDeps } from "./index.js";

type ConfigOperations = Pick<Operations<RequestContext>, "config.get" | "config.providers">;

export function configRoutes({ core }: RouteDeps): ConfigOperations {
  return {
    "config.get": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      return instance.publicConfig();
    },
    "config.providers": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      const providers = await instance.providers();
      return { providers: providers.list().map(({ info }) => info), default: providers.defaults() };
    },
  };
}
