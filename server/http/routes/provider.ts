import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../context.js";
import type { RouteDeps } from "./index.js";

export function providerRoutes({ core }: RouteDeps): Pick<Operations<RequestContext>, "provider.list"> {
  return {
    "provider.list": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      const providers = await instance.providers();
      const all = providers.all();
      return {
        all: all.map(({ info }) => info),
        default: providers.defaults(all),
        connected: providers.list().map(({ info }) => info.id),
      };
    },
  };
}
