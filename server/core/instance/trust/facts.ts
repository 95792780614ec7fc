import type { Catalogue } from "../../provider/catalogue/catalogue.js";
import { drivenBy } from "../../provider/catalogue/packages.js";
import type { StoredAuth } from "../../provider/credentials/auth-store.js";
import { credentialsOf } from "../../provider/credentials/credentials.js";
import { isInside } from "../config/guard.js";
import type { Instance } from "../instance.js";
import type { Facts } from "./withhold.js";

/** What decides whether a configuration lends anything of the user's, as of now. */
export function factsOf(
  place: Pick<Instance, "directory" | "scope">,
  known: {
    env: Readonly<Record<string, string | undefined>>;
    home: string;
    auth: StoredAuth;
    catalogue: Catalogue;
  },
): Facts {
  const { env, home, auth, catalogue } = known;
  return {
    directory: place.directory,
    home,
    hasKey(id, names) {
      if (auth.has(id) || names.some((name) => env[name])) return true;
      const entry = catalogue.entry(id);
      return entry !== undefined && credentialsOf(entry, env, undefined) !== undefined;
    },
    isBuiltIn: (npm) => drivenBy(npm, "http://127.0.0.1") !== undefined,
    isInside: (file) => isInside(file, place.scope),
  };
}
