import type { McpRemoteConfig } from "@opencode/sdk/types";
import { createDeferred, type Deferred } from "../../../base/deferred.js";
import { badRequest, CoreError } from "../../../base/errors.js";
import { ConnectFailure, type ConnectOptions, connect } from "../connect.js";
import { loadProtocol } from "../protocol.js";
import type { McpServer } from "../server.js";
import type { Callbacks } from "./callback.js";
import { createLoginProvider, type LoginProvider, loginKey, redirectUrlOf } from "./provider.js";
import type { OAuthStore } from "./store.js";

export interface StartedLogin {
  authorizationUrl: URL;
  oauthState: string;
  /** Settles when the login has ended: with tokens, or rejected when it is superseded, failed or too late. */
  done: Promise<void>;
}

/** Logins of users at remote servers. */
export interface Logins {
  /** Asks the server where the user is to log in. Throws McpUnsupportedOAuthError, BadRequest. */
  start(server: McpServer): Promise<StartedLogin>;
  /** Turns the code that the browser brought back into tokens, and connects. Throws BadRequest. */
  finish(server: McpServer, code: string): Promise<void>;
  /** Forgets the login, also one under way. Throws nothing when there is none. */
  forget(server: McpServer): Promise<void>;
  close(): void;
}

interface Pending {
  server: McpServer;
  provider: LoginProvider;
  done: Deferred<void>;
  end(): void;
}

/** Milliseconds a user has to log in. */
const DEADLINE = 5 * 60_000;
/** Milliseconds the server has to say where. */
const START_DEADLINE = 30_000;

export function createLogins(deps: {
  store: OAuthStore;
  callbacks: Callbacks;
  version: string;
  deadline?: number;
}): Logins {
  const { store, callbacks, version } = deps;
  const pending = new Map<string, Pending>();

  const exchange = async (login: Pending, key: string, code: string, iss: string | undefined) => {
    const { auth } = await loadProtocol();
    const { url } = remoteOf(login.server);
    const result = await auth(login.provider, {
      serverUrl: url,
      authorizationCode: code,
      ...(iss !== undefined && { iss }),
    });
    if (result !== "AUTHORIZED") throw new Error("the server gave no tokens for the code");
    if (pending.get(key) === login) pending.delete(key);
    login.end();
    await login.server.restart();
    login.done.resolve();
  };

  return {
    async start(server) {
      const config = remoteOf(server);
      const key = loginKey(server.name, config);
      supersede(pending, key, "another login was started");
      const provider = createLoginProvider({ store, key, config });
      const authorizationUrl = await ask(server.name, config, provider, version);
      const done = createDeferred<void>();
      done.promise.catch(() => undefined);
      const login: Pending = { server, provider, done, end: () => undefined };
      const stop = await callbacks.expect(
        new URL(redirectUrlOf(config)),
        provider.loginState,
        async (given) => {
          const code = given.get("code");
          if (!code) throw new Error(`the login was refused: ${given.get("error") ?? "no code"}`);
          await exchange(login, key, code, given.get("iss") ?? undefined);
        },
      );
      const timer = setTimeout(
        () => supersede(pending, key, "nobody logged in in time"),
        deps.deadline ?? DEADLINE,
      ).unref();
      login.end = () => {
        clearTimeout(timer);
        stop();
      };
      supersede(pending, key, "another login was started");
      pending.set(key, login);
      return { authorizationUrl, oauthState: provider.loginState, done: done.promise };
    },
    async finish(server, code) {
      const key = loginKey(server.name, remoteOf(server));
      const login = pending.get(key);
      if (!login) {
        throw badRequest(
          `No login at ${server.name} is under way: start one with POST /mcp/${server.name}/auth`,
          "Params",
        );
      }
      try {
        await exchange(login, key, code, undefined);
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new CoreError(
          "BadRequest",
          { message: `The code was not accepted: ${reason}`, kind: "Body" },
          { cause },
        );
      }
    },
    async forget(server) {
      if (server.config.type !== "remote") return;
      const key = loginKey(server.name, server.config);
      supersede(pending, key, "the login was removed");
      await store.remove(key);
    },
    close() {
      for (const key of [...pending.keys()]) supersede(pending, key, "the server is shutting down");
    },
  };
}

function supersede(pending: Map<string, Pending>, key: string, why: string): void {
  const login = pending.get(key);
  if (!login) return;
  pending.delete(key);
  login.end();
  login.done.reject(new Error(why));
}

function remoteOf({ name, config }: McpServer): McpRemoteConfig {
  if (config.type === "remote" && config.oauth !== false) return config;
  throw unsupported(`MCP server ${name} does not support OAuth`);
}

function unsupported(message: string): CoreError {
  return new CoreError("McpUnsupportedOAuthError", { message });
}

/** Connects without credentials, so that the server says where they are to be had. */
async function ask(
  name: string,
  config: McpRemoteConfig,
  provider: LoginProvider,
  version: string,
): Promise<URL> {
  const options: ConnectOptions = {
    config,
    directory: "/",
    env: {},
    version,
    deadline: START_DEADLINE,
    provider,
    signal: new AbortController().signal,
  };
  try {
    const connection = await connect(options);
    await connection.close();
  } catch (error) {
    const url = provider.authorizationUrl();
    if (url) return url;
    const reason = error instanceof ConnectFailure ? error.message : String(error);
    if (error instanceof ConnectFailure && error.status === "needs_client_registration")
      throw unsupported(reason);
    throw badRequest(`MCP server ${name} could not be asked: ${reason}`, "Params");
  }
  // It lets everyone in; perhaps it knows logins all the same.
  const { auth } = await loadProtocol();
  await auth(provider, { serverUrl: config.url }).catch(() => undefined);
  const url = provider.authorizationUrl();
  if (!url) throw unsupported(`MCP server ${name} asks for no login`);
  return url;
}
