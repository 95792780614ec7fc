import type { Config, ProviderAuthMethod } from "@opencode/sdk/types";
import { createAbort } from "../../base/abort.js";
import { CoreError } from "../../base/errors.js";
import type { SignIns } from "../../base/plugin-hooks.js";
import type { AuthStore, StoredAuth } from "../credentials/auth-store.js";
import type { SignedIn } from "../credentials/signed-in.js";
import type { Begun } from "./begun.js";
import { type OAuthSettings, oauthOf } from "./settings.js";
import { askService, type OAuth, tokensOf } from "./token.js";

/** Ways to sign in that need no plugin: for providers whose configuration says as which program. */
export interface OwnSignIns {
  of(config: Config): Pick<SignIns, "methods" | "authorize" | "callback">;
  /** Settings for calls by what is stored: the same object until the configuration or what is stored changes. */
  signed(config: Config, auth: StoredAuth): SignedIn;
}

/** Milliseconds that a person has. */
const patience = 10 * 60_000;
/** Sign-ins under way at once; the oldest is let go first. */
const most = 16;

type Way = ProviderAuthMethod & { begin(settings: OAuthSettings): Promise<Begun> | Begun };

export function createOwnSignIns(deps: {
  auth: Pick<AuthStore, "read" | "set">;
  /** Has one call after the other made where a token is to be renewed first, in whatever process. */
  renewing<T>(providerID: string, renew: () => Promise<T>): Promise<T | undefined>;
}): OwnSignIns {
  const begun = new Map<string, Begun>();
  const made = new WeakMap<Config, { auth: StoredAuth; signed: SignedIn }>();

  const forget = (id: string) => {
    begun.get(id)?.stop?.();
    begun.delete(id);
  };

  /** The token of now, renewed if it ends soon and can be. */
  const tokenOf = async (id: string, settings: OAuthSettings): Promise<string | undefined> => {
    const renewed = await deps.renewing(id, async () => {
      const stored = (await deps.auth.read()).get(id);
      if (stored?.type !== "oauth" || !stored.refresh) return undefined;
      const words = { grant_type: "refresh_token", refresh_token: stored.refresh };
      const tokens = tokensOf(await askService(settings.tokenURL, settings, words), stored as OAuth);
      if (tokens) await deps.auth.set(id, tokens);
      return tokens?.access;
    });
    if (renewed !== undefined) return renewed;
    const stored = (await deps.auth.read()).get(id);
    return stored?.type === "oauth" ? stored.access : undefined;
  };

  const settingsFor = (id: string, settings: OAuthSettings): Record<string, unknown> => {
    const call: typeof fetch = async (input, init) => {
      const token = await tokenOf(id, settings);
      const headers = new Headers(init?.headers);
      if (token) headers.set("authorization", `Bearer ${token}`);
      return fetch(input, { ...init, headers });
    };
    // What a package puts into its header gives way to the token of the moment.
    return { apiKey: "signed-in", fetch: call };
  };

  return {
    of: (config) => {
      const waysOf = (id: string) => {
        const settings = oauthOf(id, config.provider?.[id]);
        return settings ? { settings, ways: waysBy(settings) } : undefined;
      };
      return {
        methods() {
          const ids = Object.keys(config.provider ?? {}).flatMap((id) => {
            const found = waysOf(id);
            return found
              ? [[id, found.ways.map(({ type, label }) => ({ type, label }) as ProviderAuthMethod)]]
              : [];
          });
          return Object.fromEntries(ids) as Record<string, ProviderAuthMethod[]>;
        },
        async authorize(id, method) {
          const found = waysOf(id);
          const way = found?.ways[method];
          if (!way) throw missing(id);
          if (way.type === "api") return undefined;
          forget(id);
          const now = await Promise.resolve(way.begin(found.settings)).catch((cause: unknown) => {
            throw failed(id, cause);
          });
          begun.set(id, now);
          const [oldest] = begun.keys();
          if (begun.size > most && oldest !== undefined) forget(oldest);
          const { url, method: kind, instructions } = now;
          return { url, method: kind, instructions };
        },
        async callback(id, _, code) {
          const now = begun.get(id);
          if (!now) throw missing(id);
          const late = createAbort();
          const timer = setTimeout(() => late.abort(new Error("nobody signed in in time")), patience).unref();
          try {
            const auth = await now.end(code, late.signal);
            if (begun.get(id) === now) forget(id);
            return { providerID: id, auth };
          } catch (cause) {
            // A wrong code may be typed again.
            if (now.method === "auto" && begun.get(id) === now) forget(id);
            throw failed(id, cause);
          } finally {
            clearTimeout(timer);
          }
        },
      };
    },
    signed(config, auth) {
      const known = made.get(config);
      if (known?.auth === auth) return known.signed;
      const pairs = Object.entries(config.provider ?? {}).flatMap(([id, entry]) => {
        const settings = auth.get(id)?.type === "oauth" ? oauthOf(id, entry) : undefined;
        return settings ? [[id, settingsFor(id, settings)] as const] : [];
      });
      const signed: SignedIn = new Map(pairs);
      made.set(config, { auth, signed });
      return signed;
    },
  };
}

function waysBy({ deviceURL, authorizeURL }: OAuthSettings): Way[] {
  const device: Way | undefined = deviceURL
    ? {
        ...{ type: "oauth", label: "With a code that is shown here" },
        begin: async (settings) => (await import("./device.js")).beginDevice({ ...settings, deviceURL }),
      }
    : undefined;
  const browser: Way[] = authorizeURL
    ? [
        {
          ...{ type: "oauth", label: "In the browser of this machine" },
          begin: async (settings) =>
            (await import("./browser.js")).beginBrowser({ ...settings, authorizeURL }),
        },
        {
          ...{ type: "oauth", label: "In a browser elsewhere" },
          begin: async (settings) => (await import("./browser.js")).beginPaste({ ...settings, authorizeURL }),
        },
      ]
    : [];
  const key: Way = {
    type: "api",
    label: "API key",
    begin: () => Promise.reject(new Error("a key is stored")),
  };
  return [...(device ? [device] : []), ...browser, key];
}

function missing(providerID: string): CoreError {
  const message = `No sign-in for ${providerID} has been begun: ask for its ways in GET /provider/auth, or store a key with PUT /auth/${encodeURIComponent(providerID)}`;
  return new CoreError("ProviderAuthOauthMissing", { message, providerID });
}

function failed(providerID: string, cause: unknown): CoreError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const message = `The sign-in to ${providerID} did not succeed: ${why}`;
  return new CoreError("ProviderAuthOauthCallbackFailed", { message, providerID }, { cause });
}
