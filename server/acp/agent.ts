import { CoreError } from "../core/base/errors.js";
import { createFileLocks } from "../core/base/keyed-locks.js";
import { lazyAsync } from "../core/base/lazy.js";
import type { Log } from "../core/base/log.js";
import type { Core } from "../core/core.js";
import type { ClientMethods } from "../gen/acp/methods.gen.js";
import { type AuthStatus, createAuthStatus } from "./client/auth-status.js";
import { assertLoggedIn, logOut } from "./client/login.js";
import { createRouting, listProviders, routeOf } from "./client/routing.js";
import { methodsOf, signIn, signInChoice } from "./client/sign-in.js";
import { featuresOf } from "./features.js";
import { initializeResponse, loginMethod, type OwnCommand } from "./initialize.js";
import { startFailure } from "./rpc/rpc-errors.js";
import type { Agent } from "./rpc/serve-agent.js";
import type { OpenSession } from "./session/open-session.js";
import { createOpener, type Opener } from "./session/opening.js";
import { absolutePath } from "./session/places.js";
import { answerPrompt, cancelPrompts, leavePrompts, steer } from "./session/prompting.js";
import { listSessions } from "./session/session-list.js";
import { setTitle } from "./session/session-title.js";
import { createOpenSessions, forgetServers, type OpenSessions } from "./session/sessions.js";
import { choicesOf, choose, optionsOf, setOption, withMode, withModel } from "./session/settings.js";

export interface AgentOptions {
  client: ClientMethods;
  /** Started when it is first needed: an answer to `initialize` does not wait for it. */
  core(): Promise<Core>;
  version: string;
  /** Where relative paths of the client begin. */
  cwd: string;
  /** Whether the client is somewhere else, so that the directory it names is not where its user is. */
  remote?: boolean | undefined;
  /** Undefined where the client could not run it. */
  own?: OwnCommand | undefined;
  /** Told when a turn of a session begins and ends, whoever began it, once its updates are told. */
  turns?: ((sessionId: string, busy: boolean) => void) | undefined;
  log: Log;
}

interface Opened {
  core: Core;
  status: AuthStatus;
  unwatch(): void;
  sessions: OpenSessions;
  opener: Opener;
}

/** The agent as one client sees it: every method of the protocol over core. `close` lets go of the client's sessions. */
export function createAgent(options: AgentOptions): { agent: Agent; close(): void } {
  const { client, version, cwd, own, log } = options;
  let features = featuresOf(undefined);
  let opened: Opened | undefined;
  let closed = false;
  const routing = createRouting();
  const { routes } = routing;

  const ready = lazyAsync(async (): Promise<Opened> => {
    const core = await options.core().catch((cause: unknown) => {
      throw startFailure(cause);
    });
    const sessions = createOpenSessions({
      core,
      client,
      features: () => features,
      routes,
      turns: options.turns,
      log,
    });
    const here = options.remote ? () => undefined : core.trust.here;
    const opener = createOpener({ core, sessions, cwd, routes, here, log });
    const status = createAuthStatus({ core, client, directory: cwd, routes, sessions: sessions.list });
    const unwatch = core.auth.watch(() => void check(status));
    opened = { core, sessions, status, unwatch, opener };
    if (closed) close();
    return opened;
  });
  const check = (status: AuthStatus) =>
    status
      .check()
      .catch((cause: unknown) => log("warn", "whether there is a login could not be told", { cause }));
  /** Other models may be had now, and another login be needed. */
  const retell = async (sessions: OpenSessions, status: AuthStatus) => {
    for (const session of sessions.list()) {
      await session.refresh();
      const { configOptions } = await optionsOf(session);
      void session.send({ sessionUpdate: "config_option_update", configOptions });
    }
    await check(status);
  };
  const withSession = async <T>(
    sessionId: string,
    work: (session: OpenSession, core: Core) => Promise<T>,
  ) => {
    const { core, sessions } = opened ?? (await ready());
    return work(sessions.get(sessionId), core);
  };
  /** A session is opened by one request at a time: the next finds it open. */
  const openings = createFileLocks();
  const alone = openings.exclusive;
  /** Changes come one after the other: each starts from the one before, and a prompt behind them runs with them. */
  const changing: typeof withSession = (sessionId, work) =>
    withSession(sessionId, (session, core) => session.inOrder(() => work(session, core)));

  const agent: Agent = {
    async initialize({ clientCapabilities }, { answered }) {
      features = featuresOf(clientCapabilities);
      // Whose ways there are is known only where the core runs already: nobody waits for it here.
      const signIns = opened && (await opened.core.signInsOf(cwd).catch(() => undefined));
      void answered
        .then(() => ready())
        .catch((cause: unknown) => log("error", "the agent could not start", { cause }));
      const ways = features.forms ? [signInChoice, ...(signIns ? methodsOf(signIns) : [])] : [];
      return initializeResponse({ version, own, features, ways });
    },
    async authenticate({ methodId }, { id = null, signal }) {
      const { core, status } = await ready();
      if (methodId !== loginMethod) {
        await signIn({ core, client, features, directory: cwd, requestId: id, signal }, methodId);
        await check(status);
        return {};
      }
      try {
        await assertLoggedIn(core, cwd, routes());
      } finally {
        // The login was a process of its own: nobody else tells of it.
        await check(status);
      }
      return {};
    },
    async logout() {
      const { core, sessions } = await ready();
      await logOut(core, { sessions: sessions.list(), directory: cwd });
      return {};
    },
    async authStatus() {
      const { status } = await ready();
      return status.read();
    },
    async listProviders() {
      const { core } = await ready();
      return { providers: await listProviders(core, cwd, routes()) };
    },
    async setProvider(params) {
      const { core, sessions, status } = await ready();
      routing.set(params.providerId, await routeOf(core, cwd, params));
      await retell(sessions, status);
      return {};
    },
    async disableProvider({ providerId }) {
      const { sessions, status } = await ready();
      routing.set(providerId, "off");
      await retell(sessions, status);
      return {};
    },
    async newSession(params, { answered }) {
      const { opener, status } = await ready();
      const session = await opener.create(params);
      void answered.then(() => check(status));
      opener.announce(session, answered);
      return { sessionId: session.id, ...(await optionsOf(session)) };
    },
    async loadSession({ sessionId, ...params }, { answered }) {
      const { opener } = await ready();
      return alone(sessionId, async () => {
        const session = await opener.open(sessionId, params);
        await opener.replay(session);
        opener.announce(session, answered);
        return { sessionId, ...(await optionsOf(session)) };
      });
    },
    async resumeSession({ sessionId, ...params }, { answered }) {
      const { opener } = await ready();
      return alone(sessionId, async () => {
        const session = await opener.open(sessionId, params);
        opener.announce(session, answered);
        return { sessionId, ...(await optionsOf(session)) };
      });
    },
    async forkSession({ sessionId, ...params }, { answered }) {
      const { opener } = await ready();
      const session = await opener.fork(sessionId, params);
      opener.announce(session, answered);
      return { sessionId: session.id, ...(await optionsOf(session)) };
    },
    async listSessions(params) {
      const { core } = await ready();
      return listSessions(core, {
        directory: params.cwd == null ? undefined : absolutePath(cwd, params.cwd, "cwd"),
        cursor: params.cursor ?? undefined,
      });
    },
    async closeSession({ sessionId }) {
      const { core, sessions } = await ready();
      const session = sessions.find(sessionId);
      if (!session) return {};
      await leavePrompts(session);
      session.close();
      await forgetServers(core, sessionId);
      return {};
    },
    async deleteSession({ sessionId }) {
      const { core, sessions } = await ready();
      const session = sessions.find(sessionId);
      if (session) await cancelPrompts(core, session);
      session?.close();
      await core.removeSession(sessionId).catch((error: unknown) => {
        // Gone is gone, whoever did it.
        if (!(error instanceof CoreError) || error.name !== "NotFoundError") throw error;
      });
      return {};
    },
    async setTitle({ sessionId, title }) {
      const { core } = await ready();
      return { title: (await setTitle(core, sessionId, title)).title };
    },
    prompt: (params, { signal, accepted }) =>
      withSession(params.sessionId, (session, core) =>
        answerPrompt(core, session, params, { signal, log, accepted }),
      ),
    steer: (params) =>
      withSession(params.sessionId, (session, core) => steer(core, session, params, { log })),
    async cancel({ sessionId }) {
      const session = opened?.sessions.find(sessionId);
      if (session && opened) await cancelPrompts(opened.core, session);
    },
    setMode: ({ sessionId, modeId }) =>
      changing(sessionId, async (session, core) => {
        await choose(core, session, withMode(await choicesOf(session), session.choice, modeId));
        return {};
      }),
    setModel: ({ sessionId, modelId }) =>
      changing(sessionId, async (session, core) => {
        await choose(core, session, withModel(await choicesOf(session), session.choice, modelId));
        return {};
      }),
    setConfigOption: ({ sessionId, configId, ...params }) =>
      changing(sessionId, async (session, core) => {
        const { configOptions } = await setOption(core, session, configId, params.value);
        return { configOptions };
      }),
  };
  const close = () => {
    closed = true;
    opened?.unwatch();
    opened?.sessions.close();
  };
  return { agent, close };
}
