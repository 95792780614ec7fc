import path from "node:path";
import type { Provider } from "@opencode/sdk/types";
import { createAbort } from "../base/abort.js";
import type { Lifetime } from "../base/lifetime.js";
import type { Log } from "../base/log.js";
import type { CorePaths } from "../base/paths.js";
import type { StorageServices } from "../storage/storage-wing.js";
import type { SystemServices } from "../system/system-wing.js";
import { observedStream } from "./call/observed.js";
import { createStreamModel } from "./call/stream.js";
import { createFreshCatalogue } from "./catalogue/keep-fresh.js";
import { refreshCatalogue } from "./catalogue/refresh.js";
import { createAuthStore } from "./credentials/auth.js";
import type { AuthStore } from "./credentials/auth-store.js";
import { createRenewal, type Renewal } from "./credentials/renewal.js";
import type { ResolvedProvider, StreamModel } from "./model.js";
import { createProviderNews, type ProviderNews } from "./news.js";
import { createPackages } from "./package/packages.js";
import { createPublicProviders } from "./public.js";
import { createOwnSignIns, type OwnSignIns } from "./sign-in/own-sign-ins.js";
import { createProviderSource, type ProviderSource } from "./source.js";

export interface ProviderOptions {
  paths: CorePaths;
  env: Record<string, string | undefined>;
  /** JSON of keys beside those that are stored, by provider (`OPENCODE_AUTH_CONTENT`); they win. */
  authContent?: string | undefined;
  /** Keeps the catalogue of models fresh, from `url` or its usual place; unless given it stays as it is. */
  catalogue?: { url?: string | undefined } | undefined;
  log: Log;
}

/** Keys, catalogue, packages and calls of providers, over the files in the folder of our data. */
export interface ProviderServices {
  /** Keys of providers; what is stored holds at once. */
  auth: AuthStore;
  source: ProviderSource;
  /** Renews tokens one at a time. */
  renewal: Renewal;
  ownSignIns: OwnSignIns;
  /** Of keys and of the catalogue, for who follows the events. */
  providerNews: ProviderNews;
  stream: StreamModel;
  /** Providers as clients may see them: without keys. */
  publicProviders(providers: readonly ResolvedProvider[]): Provider[];
  /** Fetches the catalogue of models anew, from `url` or its usual place; says where it is from. Throws when that fails. */
  refreshCatalogue(url?: string): Promise<{ source: string }>;
}

export function providerWing(
  { paths, env, authContent, catalogue, log }: ProviderOptions,
  {
    cleanEnv,
    withheld,
    observers,
    journal,
    secrets,
  }: SystemServices & Pick<StorageServices, "journal" | "secrets">,
  lifetime: Lifetime,
): ProviderServices {
  const file = path.join(paths.data, "catalogue.json");
  const auth = createAuthStore({
    ...{ file: path.join(paths.data, "auth.json"), content: authContent, secrets, log },
  });
  const { signal, abort } = shutdown();
  lifetime.add(abort);
  const used = catalogue && createFreshCatalogue({ file, url: catalogue.url, signal, log });
  const packages = createPackages({ folder: path.join(paths.data, "packages"), env: cleanEnv, log });
  const renewal = createRenewal({ folder: path.join(paths.data, "sign-ins"), auth });
  const ownSignIns = createOwnSignIns({ auth, renewing: renewal });
  return {
    ...{ auth, renewal, ownSignIns },
    source: createProviderSource({ env, auth, catalogueFile: file, used, ownSignIns }),
    providerNews: createProviderNews({ auth, catalogueFile: file, journal, log }),
    stream: observedStream(createStreamModel({ packages, withheld }), observers),
    publicProviders: createPublicProviders({ env, withheld }),
    refreshCatalogue: (url) => refreshCatalogue({ url, file }),
  };
}

/** Ends what runs beside the calls. */
function shutdown() {
  const controller = createAbort();
  return {
    signal: controller.signal,
    abort: () => controller.abort(new Error("The server is shutting down")),
  };
}
