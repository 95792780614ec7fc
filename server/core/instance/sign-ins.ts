import type { HooksOf, SignIns } from "../base/plugin-hooks.js";
import type { OwnSignIns } from "../provider/sign-in/own-sign-ins.js";
import type { Instances } from "./instance.js";

/** Ways to sign in to providers. */
export type DirectorySignIns = Pick<SignIns, "methods" | "authorize" | "callback">;

/** The ways there are in a directory: its plugins', and for other providers those that need none. */
export function createSignInsOf(deps: {
  instances: Pick<Instances, "get">;
  hooksOf: HooksOf;
  own: OwnSignIns;
}): (directory: string) => Promise<DirectorySignIns> {
  return async (directory) => {
    const config = await (await deps.instances.get(directory)).config();
    const own = deps.own.of(config);
    const plugins = (await deps.hooksOf(directory))?.signIns;
    if (!plugins) return own;
    const by = (providerID: string) => (Object.hasOwn(plugins.methods(), providerID) ? plugins : own);
    return {
      methods: () => ({ ...own.methods(), ...plugins.methods() }),
      authorize: (providerID, ...words) => by(providerID).authorize(providerID, ...words),
      callback: (providerID, ...words) => by(providerID).callback(providerID, ...words),
    };
  };
}
