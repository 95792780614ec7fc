import type { ProviderConfig } from "@opencode/sdk/types";
import { isObject } from "../../base/json.js";

/** Where somebody signs in to a provider by OAuth, and as which program. */
export interface OAuthSettings {
  clientId: string;
  clientSecret?: string | undefined;
  /** For a device: a code is shown here and typed in there (RFC 8628). */
  deviceURL?: string | undefined;
  /** For a browser on this machine (RFC 8252, with PKCE). */
  authorizeURL?: string | undefined;
  tokenURL: string;
  scope: string;
  /** The address on this machine that the program is registered with; any port unless it names one. */
  redirectURI: string;
}

/** Addresses that vendors document. Which program signs in is for whoever runs it to say: they register it. */
const known: Record<string, Partial<OAuthSettings>> = {
  "github-copilot": {
    deviceURL: "https://github.com/login/device/code",
    tokenURL: "https://github.com/login/oauth/access_token",
    scope: "read:user",
  },
  gitlab: {
    deviceURL: "https://gitlab.com/oauth/authorize_device",
    authorizeURL: "https://gitlab.com/oauth/authorize",
    tokenURL: "https://gitlab.com/oauth/token",
    scope: "api",
  },
};

/** `options.oauth` of a provider's entry over what is known of it; undefined where that is not enough to sign in. */
export function oauthOf(id: string, entry: ProviderConfig | undefined): OAuthSettings | undefined {
  const stated = entry?.options?.oauth;
  if (!isObject(stated)) return undefined;
  const text = (name: keyof OAuthSettings) => {
    const value = stated[name] ?? (Object.hasOwn(known, id) ? known[id]?.[name] : undefined);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const [clientId, tokenURL] = [text("clientId"), text("tokenURL")];
  const [deviceURL, authorizeURL] = [text("deviceURL"), text("authorizeURL")];
  if (!clientId || !tokenURL || !(deviceURL || authorizeURL)) return undefined;
  return {
    ...{ clientId, clientSecret: text("clientSecret"), deviceURL, authorizeURL, tokenURL },
    scope: text("scope") ?? "",
    redirectURI: text("redirectURI") ?? "http://127.0.0.1/callback",
  };
}
