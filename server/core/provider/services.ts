import path from "node:path";
import type { CoreOptions } from "../core-options.js";
import { createStreamModel } from "./call/stream.js";
import { createFreshCatalogue } from "./catalogue/keep-fresh.js";
import { refreshCatalogue } from "./catalogue/refresh.js";
import { type AuthStore, createAuthStore } from "./credentials/auth.js";
import type { Withheld } from "./credentials/withheld.js";
import type { StreamModel } from "./model.js";
import { createPackages } from "./package/packages.js";
import { createProviderSource, type ProviderSource } from "./source.js";

export interface ProviderServices {
  auth: AuthStore;
  source: ProviderSource;
  stream: StreamModel;
  /** Fetches the catalogue of models anew. */
  refreshCatalogue(url?: string): Promise<{ source: string }>;
}

/** Keys, catalogue, packages and calls of providers, over the files in the folder of our data. */
export function createProviderServices(deps: {
  options: Pick<CoreOptions, "paths" | "env" | "authContent" | "catalogue" | "log">;
  /** What packages are installed in. */
  cleanEnv: Readonly<Record<string, string | undefined>>;
  withheld: Pick<Withheld, "values">;
  /** Ends what runs beside the calls. */
  signal: AbortSignal;
}): ProviderServices {
  const { cleanEnv, signal } = deps;
  const { paths, env, authContent, catalogue, log } = deps.options;
  const file = path.join(paths.data, "catalogue.json");
  const auth = createAuthStore({ file: path.join(paths.data, "auth.json"), content: authContent, log });
  const used = catalogue && createFreshCatalogue({ file, url: catalogue.url, signal, log });
  const packages = createPackages({ folder: path.join(paths.data, "packages"), env: cleanEnv, log });
  return {
    auth,
    source: createProviderSource({ env, auth, catalogueFile: file, used }),
    stream: createStreamModel({ packages, withheld: deps.withheld }),
    refreshCatalogue: (url) => refreshCatalogue({ url, file }),
  };
}
