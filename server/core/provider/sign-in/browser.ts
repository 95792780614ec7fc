import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createDeferred } from "../../base/deferred.js";
import { untilFired } from "../../base/run-hook.js";
import type { Begun } from "./begun.js";
import type { OAuthSettings } from "./settings.js";
import { askService, type OAuth, refusalOf, tokensOf } from "./token.js";

type Settings = OAuthSettings & { authorizeURL: string };

const page = (text: string) => `<!doctype html><meta charset="utf-8"><title>Sign-in</title><p>${text}</p>`;

/** Has the person's browser come back to this machine with a code (RFC 8252), which only we can turn into tokens. */
export async function beginBrowser(settings: Settings): Promise<Begun> {
  const came = createDeferred<URLSearchParams>();
  came.promise.catch(() => undefined);
  const redirect = new URL(settings.redirectURI);
  const server = await listenFor(redirect, (given) => came.resolve(given));
  if (redirect.port === "") redirect.port = String((server.address() as AddressInfo).port);
  const asked = askedFor(settings, redirect.href);
  const stop = () => {
    came.reject(new Error("another sign-in was begun"));
    server.close();
    server.closeAllConnections();
  };
  return {
    ...{ url: asked.url, method: "auto", instructions: "Sign in there; the browser comes back by itself" },
    stop,
    async end(_, signal) {
      try {
        const given = await untilFired(came.promise, signal);
        return await asked.exchange(given, signal);
      } finally {
        stop();
      }
    },
  };
}

/** The same where the browser is on another machine: the person brings back where it was sent, or the code in it. */
export function beginPaste(settings: Settings): Begun {
  const asked = askedFor(settings, settings.redirectURI);
  return {
    ...{ url: asked.url, method: "code" },
    instructions: "Sign in there, then paste the address that the browser is sent to, or the code in it",
    end(code = "", signal) {
      const text = code.trim();
      const query = text.includes("?") ? text.slice(text.indexOf("?") + 1).replace(/#.*$/, "") : undefined;
      const given = new URLSearchParams(query ?? { code: text, state: asked.state });
      return asked.exchange(given, signal);
    },
  };
}

/** The question to the service, with what shows later that it was ours. */
function askedFor(settings: Settings, redirect_uri: string) {
  const verifier = randomBytes(48).toString("base64url");
  const state = randomBytes(24).toString("base64url");
  const url = new URL(settings.authorizeURL);
  const words = {
    ...{ response_type: "code", client_id: settings.clientId, redirect_uri, state },
    ...(settings.scope && { scope: settings.scope }),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(words)) url.searchParams.set(name, value);
  return {
    ...{ url: url.href, state },
    async exchange(given: URLSearchParams, signal: AbortSignal): Promise<OAuth> {
      const code = given.get("code");
      if (given.get("state") !== state) throw new Error("what came back belongs to another sign-in");
      if (!code) throw new Error(refusalOf(Object.fromEntries(given)));
      const said = await askService(
        settings.tokenURL,
        settings,
        { grant_type: "authorization_code", code, redirect_uri, code_verifier: verifier },
        signal,
      );
      const tokens = tokensOf(said);
      if (!tokens) throw new Error(refusalOf(said));
      return tokens;
    },
  };
}

async function listenFor(redirect: URL, came: (given: URLSearchParams) => void): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const isIt = pathname === redirect.pathname && (searchParams.has("code") || searchParams.has("error"));
    response.writeHead(isIt ? 200 : 404, { "content-type": "text/html; charset=utf-8", connection: "close" });
    response.end(page(isIt ? "You can go back now." : "There is nothing here."));
    if (isIt) came(searchParams);
  });
  server.listen(Number(redirect.port || 0), redirect.hostname === "localhost" ? "localhost" : "127.0.0.1");
  await once(server, "listening").catch((cause: unknown) => {
    throw new Error(`the port ${redirect.port} that the browser comes back to is in use`, { cause });
  });
  server.unref();
  return server;
}
