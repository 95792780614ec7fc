import { CoreError } from "../../../core/base/errors.js";
import { HookFailure, saidBy } from "../../../core/base/plugin-hooks.js";
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
    "provider.auth": async (_, { directory }) => ({
      ...(await providersOf(directory)).authMethods(),
      ...(await core.signInsOf(directory)).methods(),
    }),
    "provider.oauth.authorize": async ({ path, body }, { directory }) => {
      const signIns = await core.signInsOf(directory);
      const begun = await own(path.providerID, () =>
        signIns.authorize(path.providerID, body.method, body.inputs),
      );
      await core.nodes.bind("login", `provider/${path.providerID}`).known;
      // This way takes a key: there is nowhere to go.
      return begun ?? refuse(path.providerID);
    },
    "provider.oauth.callback": async ({ path, body }, { directory }) => {
      const signIns = await core.signInsOf(directory);
      const { providerID, auth } = await own(path.providerID, () =>
        signIns.callback(path.providerID, body.method, body.code),
      );
      await core.auth.set(providerID, auth);
      return true;
    },
  };
}

/** What a plugin fails with while somebody signs in is theirs to read. */
async function own<T>(providerID: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    throw new CoreError("ProviderAuthOauthCallbackFailed", { message: saidBy(error), providerID });
  }
}

function refuse(providerID: string): never {
  const message = `No sign-in for ${providerID}: store a key with PUT /auth/${encodeURIComponent(providerID)}`;
  throw new CoreError("ProviderAuthOauthMissing", { message, providerID });
}
