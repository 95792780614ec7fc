import { CoreError } from "../../../core/base/errors.js";
import type { ProviderOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function providerRoutes({ core }: RouteDeps): ProviderOperations<RequestContext> {
  const providersOf = async (directory: string) => (await core.instances.get(directory)).providers();
  return {
    "provider.list": async (_, { directory }) => {
      const providers = await providersOf(directory);
      const all = await providers.all();
      return {
        all: core.publicProviders(all),
        default: providers.defaults(all),
        connected: providers.list().map(({ info }) => info.id),
      };
    },
    "provider.auth": async (_, { directory }) => (await providersOf(directory)).authMethods(),
    "provider.oauth.authorize": ({ path }) => refuse(path.providerID),
    "provider.oauth.callback": ({ path }) => refuse(path.providerID),
  };
}

function refuse(providerID: string): never {
  const message = `No sign-in for ${providerID}: store a key with PUT /auth/${encodeURIComponent(providerID)}`;
  throw new CoreError("ProviderAuthOauthMissing", { message, providerID });
}
