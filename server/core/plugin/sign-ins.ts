import type { Auth, ProviderAuthMethod } from "@opencode/sdk/types";
import { CoreError } from "../base/errors.js";
import type { SignIns } from "../base/plugin-hooks.js";
import { borrowedFetch } from "./lent-fetch.js";
import type { DescribedPlugin, SignInAnswer, SignInRequest } from "./protocol.js";

/** Milliseconds that a person has to sign in. */
const patience = 10 * 60_000;

/** The ways to sign in that the plugins of a directory have, over the process in which they run. */
export function createSignIns(deps: {
  plugins(): readonly DescribedPlugin[];
  ask(spec: string, request: SignInRequest, within?: number): Promise<SignInAnswer>;
  /** Has one call after the other made where what is stored for the provider has to be made anew first. */
  renewing(providerID: string, call: () => Promise<Response>): Promise<Response>;
}): SignIns {
  /** The last one that is for the provider. */
  const ownerOf = (providerID: string) =>
    deps.plugins().findLast(({ auth }) => auth?.provider === providerID);

  const ask = async (request: SignInRequest, within?: number): Promise<SignInAnswer> => {
    const owner = ownerOf(request.provider);
    return owner ? deps.ask(owner.spec, request, within) : { type: "missing" };
  };

  return {
    methods: () =>
      Object.fromEntries(
        deps
          .plugins()
          .flatMap(({ auth }) => (auth ? [[auth.provider, auth.methods as ProviderAuthMethod[]]] : [])),
      ),
    async authorize(providerID, method, inputs) {
      const answer = await ask({ do: "authorize", provider: providerID, method, inputs });
      if (answer.type === "key") return undefined;
      if (answer.type === "invalid") {
        const { field, message } = answer;
        throw new CoreError("ProviderAuthValidationFailed", { field, message });
      }
      if (answer.type !== "begun") throw missing(providerID);
      const { url, method: kind, instructions } = answer;
      return { url, method: kind, instructions };
    },
    async callback(providerID, method, code) {
      const answer = await ask({ do: "callback", provider: providerID, method, code }, patience);
      if (answer.type === "failed") {
        const message = `The sign-in to ${providerID} did not succeed: begin it again`;
        throw new CoreError("ProviderAuthOauthCallbackFailed", { message, providerID });
      }
      if (answer.type !== "done") throw missing(providerID);
      const auth = authOf(answer.auth);
      if (auth) return { providerID: answer.provider, auth };
      const message = `The plugin for ${providerID} gave back neither a key nor tokens`;
      throw new CoreError("ProviderAuthOauthCallbackFailed", { message, providerID });
    },
    loaders: () => deps.plugins().flatMap(({ auth }) => (auth?.loads ? [auth.provider] : [])),
    async load(info) {
      const answer = await ask({ do: "load", provider: info.id, info });
      if (answer.type !== "loaded") return {};
      const { options, lent } = answer;
      if (!lent) return options;
      const call = borrowedFetch(lent);
      const fetch: typeof globalThis.fetch = (input, init) => deps.renewing(info.id, () => call(input, init));
      return { ...options, fetch };
    },
  };
}

function missing(providerID: string): CoreError {
  const message = `No sign-in for ${providerID} has been begun: ask for its ways in GET /provider/auth, or store a key with PUT /auth/${encodeURIComponent(providerID)}`;
  return new CoreError("ProviderAuthOauthMissing", { message, providerID });
}

/** What a plugin gave, as it is stored. */
function authOf(given: Record<string, unknown>): Auth | undefined {
  const { key, access, refresh, expires, metadata, accountId, enterpriseUrl } = given;
  if (typeof key === "string") return { type: "api", key, ...(isTexts(metadata) && { metadata }) };
  if (typeof refresh !== "string") return undefined;
  return {
    type: "oauth",
    refresh,
    access: typeof access === "string" ? access : "",
    expires: typeof expires === "number" ? expires : 0,
    ...(typeof accountId === "string" && { accountId }),
    ...(typeof enterpriseUrl === "string" && { enterpriseUrl }),
  };
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((one) => typeof one === "string")
  );
}
