import { randomBytes } from "node:crypto";
import type {
  OAuthClientProvider,
  OAuthDiscoveryState,
  StoredOAuthTokens,
} from "@modelcontextprotocol/client";
import type { McpRemoteConfig } from "@opencode/sdk/types";
import type { Login, OAuthStore } from "./store.js";

const CALLBACK_PORT = 19876;
const CALLBACK_PATH = "/mcp/oauth/callback";

export interface ProviderOptions {
  store: OAuthStore;
  key: string;
  config: McpRemoteConfig;
}

/** Where the browser comes back to. */
export function redirectUrlOf({ oauth }: McpRemoteConfig): string {
  const { redirectUri, callbackPort } = oauth || {};
  return redirectUri ?? `http://127.0.0.1:${callbackPort ?? CALLBACK_PORT}${CALLBACK_PATH}`;
}

/** Tokens of one server at one address: the same name elsewhere is another login. */
export function loginKey(name: string, config: McpRemoteConfig): string {
  return `${name} ${config.url}`;
}

/** Uses and renews the tokens of an earlier login. It never asks anyone: without tokens the connection fails. */
export function createStoredProvider(options: ProviderOptions): OAuthClientProvider {
  return {
    ...common(options),
    tokens: async () => (await options.store.get(options.key)).tokens,
    redirectToAuthorization() {},
  };
}

export interface LoginProvider extends OAuthClientProvider {
  readonly loginState: string;
  /** Where the user is to go, once the server has said so. */
  authorizationUrl(): URL | undefined;
}

/** For one login by a user: starts from nothing, so that the server asks for it even where old tokens would do. */
export function createLoginProvider(options: ProviderOptions): LoginProvider {
  const loginState = randomBytes(24).toString("base64url");
  const base = common(options);
  let tokens: StoredOAuthTokens | undefined;
  let url: URL | undefined;
  return {
    ...base,
    loginState,
    authorizationUrl: () => url,
    state: () => loginState,
    tokens: () => tokens,
    async saveTokens(given) {
      tokens = given;
      await base.saveTokens(given);
    },
    redirectToAuthorization(given) {
      url = given;
    },
  };
}

function common({
  store,
  key,
  config,
}: ProviderOptions): Omit<OAuthClientProvider, "tokens" | "redirectToAuthorization"> {
  const redirectUrl = redirectUrlOf(config);
  const { clientId, clientSecret, scope } = config.oauth || {};
  let verifier = "";
  let discovery: OAuthDiscoveryState | undefined;
  return {
    redirectUrl,
    clientMetadata: {
      client_name: "opencode",
      redirect_uris: [redirectUrl],
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      token_endpoint_auth_method: clientSecret ? "client_secret_post" : "none",
      ...(scope !== undefined && { scope }),
    },
    async clientInformation() {
      if (clientId !== undefined) {
        return { client_id: clientId, ...(clientSecret !== undefined && { client_secret: clientSecret }) };
      }
      const { client } = await store.get(key);
      return client?.redirectUrl === redirectUrl ? client.information : undefined;
    },
    saveClientInformation: (information) =>
      store.update(key, (login) => ({ ...login, client: { information, redirectUrl } })),
    saveTokens: (tokens) => store.update(key, (login) => ({ ...login, tokens })),
    saveCodeVerifier(given) {
      verifier = given;
    },
    codeVerifier: () => verifier,
    saveDiscoveryState(given) {
      discovery = given;
    },
    discoveryState: () => discovery,
    async invalidateCredentials(what) {
      if (what === "verifier") verifier = "";
      if (what === "discovery" || what === "all") discovery = undefined;
      if (what === "all") await store.remove(key);
      if (what === "client" || what === "tokens") await store.update(key, (login) => without(login, what));
    },
  };
}

function without(login: Login, what: keyof Login): Login {
  const { [what]: _, ...rest } = login;
  return rest;
}
