import type { Core } from "../../core/core.js";
import type { RoutesNow } from "../../core/session/routed.js";
import type { ClientMethods } from "../../gen/acp/methods.gen.js";
import type { AuthStatusResponse } from "../../gen/acp/types.gen.js";
import type { OpenSession } from "../session/open-session.js";

export interface AuthStatus {
  read(): Promise<AuthStatusResponse>;
  /** Tells the client when it is no longer what was told or looked at last. */
  check(): Promise<void>;
}

/** Whether sessions can be prompted without a login, by the providers that there are for this client. */
export function createAuthStatus(deps: {
  core: Core;
  client: ClientMethods;
  directory: string;
  routes: RoutesNow;
  sessions(): readonly OpenSession[];
}): AuthStatus {
  const { core, client, directory, routes, sessions } = deps;
  let last: string | undefined;

  const read = async (): Promise<AuthStatusResponse> => {
    const instance = await core.instances.get(directory);
    const [providers, config] = await Promise.all([instance.providers(routes()), instance.config()]);
    const real = providers.list().filter(({ info }) => info.id !== "demo");
    const keyed = real.filter(({ apiKey }) => apiKey !== undefined);
    const used = new Set(sessions().map(({ choice }) => choice.model.providerID));
    if (used.size === 0) used.add(providers.defaultModel().providerID);
    const accounts = keyed.map(({ info }) => ({ label: info.name, active: used.has(info.id) }));
    if (keyed.length > 0) return { state: "authenticated", accounts };
    const isFree = real.length > 0 || config.model?.startsWith("demo/") === true;
    return { state: isFree ? "not_required" : "unauthenticated" };
  };
  const noted = async () => {
    const status = await read();
    const before = last;
    last = JSON.stringify(status);
    return { status, isNew: before !== undefined && before !== last };
  };

  return {
    read: async () => (await noted()).status,
    async check() {
      const { status, isNew } = await noted();
      if (isNew) await client.authStatusUpdate(status);
    },
  };
}
