import type { Event, Part, Session } from "@opencode/sdk/types";
import { createAbort } from "../../core/base/abort.js";
import { newID } from "../../core/base/ids.js";
import type { Log } from "../../core/base/log.js";
import type { Core } from "../../core/core.js";
import type { Instance } from "../../core/instance/instance.js";
import type { ModelRef, Providers } from "../../core/provider/registry.js";
import type { RoutesNow } from "../../core/session/routed.js";
import { lookAtFile } from "../../core/tool/builtin/edit/change-file.js";
import { createEditorBuffers } from "../../core/tool/editor-buffers.js";
import type { ClientMethods } from "../../gen/acp/methods.gen.js";
import type { SessionUpdate } from "../../gen/acp/types.gen.js";
import { type Asker, createAsker } from "../client/asker.js";
import { createClientHost } from "../client/client-host.js";
import { isThought } from "../client/thoughts.js";
import type { Features } from "../features.js";
import { resourceNotFound } from "../rpc/rpc-errors.js";
import { createLive } from "../updates/live.js";
import { availableCommands } from "../updates/updates.js";
import type { Choice } from "./config-options.js";
import { createEcho, type Echo } from "./echo.js";
import type { OpenSession } from "./open-session.js";
import { commandsOf } from "./slash-commands.js";

export interface OpenSessions {
  open(session: Session, instance: Instance, choice: Choice): Promise<OpenSession>;
  /** Throws -32002 for one that this client has not opened. */
  get(sessionId: string): OpenSession;
  find(sessionId: string): OpenSession | undefined;
  list(): OpenSession[];
  /** Forgets all of them and hears no more events. */
  close(): void;
}

/** Sent to the client however long ago the last turn ended. */
const always = new Set<Event["type"]>([
  "session.updated",
  "permission.asked",
  "permission.replied",
  "question.asked",
  "question.replied",
  "question.rejected",
]);
const heard = new Set<Event["type"]>([
  "message.created",
  "message.updated",
  "message.part.updated",
  "message.part.delta",
  "message.part.removed",
  "permission.asked",
  "permission.replied",
  "question.asked",
  "question.replied",
  "question.rejected",
  "session.compacted",
  "session.created",
  "session.error",
  "session.status",
  "session.updated",
  "todo.updated",
  "mcp.tools.changed",
]);

/** The sessions of one client, and the way from core's events to its updates. */
export function createOpenSessions(deps: {
  core: Core;
  client: ClientMethods;
  features(): Features;
  /** Where this client has models called. */
  routes: RoutesNow;
  turns?: ((sessionId: string, busy: boolean) => void) | undefined;
  log: Log;
}): OpenSessions {
  const { core, client, routes, log } = deps;
  const sessions = new Map<string, OpenSession>();
  /** Root by session: itself, its children, theirs. */
  const roots = new Map<string, string>();
  const askers = new Map<string, Asker>();
  const echoes = new Map<string, Echo>();
  /** Called when no session is open any more. */
  let unwatch: (() => void) | undefined;
  /** One editor has one set of buffers, however many sessions it has open. */
  const buffers = createEditorBuffers({
    since() {
      const busy = [...sessions.values()].filter(({ prompts }) => prompts.size > 0);
      return busy.length === 0 ? undefined : Math.min(...busy.map(({ began }) => began));
    },
  });
  let closed = false;

  const retell = (directory: string) => {
    for (const session of sessions.values()) {
      // What was never told will be.
      if (session.directory !== directory || !session.knowsCommands()) continue;
      session
        .tellCommands()
        .catch((cause: unknown) => log("warn", "the commands could not be listed", { cause }));
    }
  };

  const unsubscribe = core.events.subscribe((envelope) => {
    if (sessions.size === 0 || !heard.has(envelope.type)) return;
    const { event } = envelope;
    if (event.type === "mcp.tools.changed") return retell(envelope.directory);
    const sessionID = sessionOf(event);
    if (event.type === "session.created") {
      const root = roots.get(event.properties.info.parentID ?? "");
      if (root !== undefined) roots.set(event.properties.info.id, root);
      return;
    }
    const root = sessionID === undefined ? undefined : roots.get(sessionID);
    const session = root === undefined ? undefined : sessions.get(root);
    if (!session) return;
    const ended = event.type === "session.status" && event.properties.status.type === "idle";
    if (event.type === "session.status" && sessionID === session.id) session.running = !ended;
    try {
      echoes.get(session.id)?.event(event);
      if (session.prompts.size > 0 || session.running || always.has(event.type)) {
        session.live.event(event);
        askers.get(session.id)?.event(event);
      } else if (ended && sessionID === session.id) {
        // A turn of another client is over.
        session.live.pause();
        session.live.rest();
        echoes.get(session.id)?.rest();
      }
    } catch (cause) {
      log("error", "an event could not be told to the client", { type: event.type, cause });
    }
    if (event.type === "session.status" && sessionID === session.id)
      deps.turns?.(session.id, session.running);
  });

  const adopt = async (root: string, id: string) => {
    roots.set(id, root);
    for (const child of await core.sessions.children(id)) await adopt(root, child.id);
  };

  return {
    async open(session, instance, choice) {
      const features = deps.features();
      let providers: Providers = await instance.providers(routes());
      // From here on nothing is awaited until it stands in the list: of two that open it, the second finds the first.
      const known = sessions.get(session.id);
      // A turn that runs goes on being told, asked about and cancelled.
      if (known && known.prompts.size > 0) return known;
      known?.close();
      const contextSize = ({ providerID, modelID }: ModelRef) => {
        const provider = providers.list().find(({ info }) => info.id === providerID);
        return provider?.info.models[modelID]?.limit.context ?? 0;
      };
      const send = async (update: SessionUpdate) => {
        if (opened.thoughts !== false || !isThought(update))
          await client.sessionUpdate({ sessionId: session.id, update });
      };
      let held: SessionUpdate[] | undefined;
      const tell = (update: SessionUpdate) => {
        if (held) held.push(update);
        else void send(update);
      };
      const live = createLive({ session, features, send: tell, contextSize, facts: core.tools.facts });
      const isOwn = (messageID: string | undefined) =>
        [...opened.prompts].some(
          (one) => one.condenses || (messageID !== undefined && one.messageID === messageID),
        );
      const isOwnTurn = () => opened.prompts.size > 0 && (!live.promptID() || isOwn(live.promptID()));
      const asker = createAsker({
        core,
        client,
        features,
        session,
        live,
        isOwnTurn,
        approval: () => opened.approval,
        log,
      });
      const hostOf = createClientHost({
        client,
        features,
        sessionId: session.id,
        listener: live,
        buffers,
        log,
      });
      const hosting = core.hosts.set(session.id, hostOf, { form: features.forms, url: features.urls });
      let last: Promise<unknown> = Promise.resolve();
      let told: string | undefined;
      /** Closed, or opened anew: what was begun for it meanwhile is not for the client any more. */
      const isGone = () => sessions.get(session.id) !== opened;
      const opened: OpenSession = {
        id: session.id,
        directory: session.directory,
        instance,
        choice,
        approval: "ask",
        thoughts: features.booleans ? true : undefined,
        approve(approval) {
          opened.approval = approval;
          return asker.reconsider();
        },
        live,
        running: false,
        async join(replayed) {
          const status = (await core.statusesOf(session.directory))[session.id];
          if (status === undefined || status.type === "idle" || isGone()) return;
          opened.running = true;
          const { messages } = replayed
            ? { messages: replayed }
            : await core.messages.list(session.id, { limit: 4 });
          if (isGone()) return;
          const begun = messages.filter(
            ({ info }) => info.role === "assistant" && info.time.completed === undefined,
          );
          const told = (part: Part) =>
            live.event({
              id: newID("evt"),
              type: "message.part.updated",
              properties: { sessionID: part.sessionID, part, time: Date.now() },
            });
          // In one go with what the bus tells next: no piece of a text is missed or said twice.
          const open = core.events
            .openParts(session.directory)
            .flatMap(({ part }) => (roots.get(part.sessionID) === session.id ? [part] : []));
          if (!replayed) live.join([], { shown: false, parts: open });
          live.join(begun, { shown: replayed !== undefined });
          if (replayed) for (const part of open) told(part);
          // What came to its end between the reading and now.
          for (const { info } of begun) {
            const now = await core.messages.get(info.sessionID, info.id).catch(() => undefined);
            if (isGone()) return;
            for (const part of now?.parts ?? []) if (part.type === "tool") told(part);
          }
        },
        async handOver() {
          const about = (one: { sessionID: string }) => roots.get(one.sessionID) === session.id;
          const [permissions, questions] = await Promise.all([
            core.permissions.list(session.directory),
            core.questions.list(session.directory),
          ]);
          if (isGone()) return;
          for (const properties of permissions.filter(about))
            asker.event({ id: newID("evt"), type: "permission.asked", properties });
          for (const properties of questions.filter(about))
            asker.event({ id: newID("evt"), type: "question.asked", properties });
        },
        prompts: new Set(),
        routes,
        providers: () => instance.providers(routes()),
        async refresh() {
          providers = await instance.providers(routes());
        },
        inOrder(work) {
          const done = last.then(work);
          last = done.catch(() => undefined);
          return done;
        },
        send,
        async unsaved(file) {
          if (!features.readFiles) return undefined;
          const host = hostOf({ sessionID: session.id, partID: "" });
          // What cannot be looked at is told of by who reads it from the disk.
          const look = await lookAtFile(file, false, { host, signal: opened.lifetime.signal }).catch(
            () => undefined,
          );
          return look?.unsaved ? look.text : undefined;
        },
        lifetime: createAbort(),
        async holding(work) {
          held ??= [];
          try {
            return await work();
          } finally {
            const updates = held ?? [];
            held = undefined;
            for (const update of updates) void send(update);
          }
        },
        began: Date.now(),
        lead() {
          if (opened.prompts.size === 1) opened.began = Date.now();
          hosting.lead();
        },
        prompted: false,
        async tellCommands(again = false) {
          const update = availableCommands(await commandsOf(core, opened));
          const text = JSON.stringify(update);
          if ((text === told && !again) || isGone()) return;
          told = text;
          await send(update);
        },
        knowsCommands: () => told !== undefined,
        showsCompaction: features.compaction,
        spoken: 0,
        contextSize,
        close() {
          opened.lifetime.abort();
          hosting.leave();
          asker.close();
          live.rest();
          if (!isGone()) {
            sessions.delete(session.id);
            askers.delete(session.id);
            echoes.delete(session.id);
          }
          if (sessions.size === 0) {
            unwatch?.();
            unwatch = undefined;
          }
          for (const [id, root] of [...roots]) if (root === session.id) roots.delete(id);
        },
      };
      sessions.set(session.id, opened);
      askers.set(session.id, asker);
      echoes.set(session.id, createEcho({ sessionID: session.id, isOwn, send: tell }));
      // What other processes write comes as it grows, too.
      unwatch ??= core.events.watch();
      // Once it is answered, what comes to another node is for here.
      await Promise.all([adopt(session.id, session.id), hosting.known]);
      // The client may have left in the meantime.
      if (closed) opened.close();
      return opened;
    },
    get(sessionId) {
      const session = sessions.get(sessionId);
      if (session) return session;
      throw resourceNotFound(
        `Session not found: ${sessionId}. Open it with session/load or session/resume first.`,
        {
          sessionId,
        },
      );
    },
    find: (sessionId) => sessions.get(sessionId),
    list: () => [...sessions.values()],
    close() {
      closed = true;
      unsubscribe();
      for (const session of [...sessions.values()]) {
        session.close();
        forgetServers(core, session.id).catch((cause: unknown) =>
          log("warn", "an MCP server of a session could not be ended", { cause }),
        );
      }
    },
  };
}

/** Ends the session's own MCP servers, unless another client has it open. */
export async function forgetServers(core: Core, sessionId: string): Promise<void> {
  if (!core.hosts.isServed(sessionId)) await core.mcp.forget(sessionId);
}

function sessionOf(event: Event): string | undefined {
  const { properties } = event as { properties: { sessionID?: string } };
  return properties.sessionID;
}
