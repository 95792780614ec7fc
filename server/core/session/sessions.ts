import type { MessageError, Session, SessionCreateInput } from "@opencode/sdk/types";
import { notFound } from "../base/errors.js";
import { newID } from "../base/ids.js";
import { JsonList, JsonText } from "../base/json-text.js";
import { scopeOf } from "../base/scope.js";
import { randomSlug } from "../base/slug.js";
import type { Database, Reads } from "../storage/database.js";
import { type Also, draft, type EventDraft, type Journal } from "../storage/journal.js";
import { type Statement, WriteConflict } from "../storage/statement.js";
import {
  deleteSession,
  insertSession,
  readChildren,
  readSession,
  readSessionText,
  readSessionTexts,
  updateSession,
} from "../storage/tables/session.js";
import type { SessionFilter } from "../storage/tables/session-filter.js";
import { insertSessionServers } from "../storage/tables/session-mcp.js";
import { addRecord } from "../storage/tables/session-record.js";
import { nameBelow } from "../system/files/inside.js";
import { changesOf, type Entry } from "./record/entries.js";
import { defaultLimit } from "./session-pages.js";

/** Where a new session lives. */
export interface SessionPlace {
  directory: string;
  worktree: string;
  projectID: string;
}

/** What is read of sessions. */
export interface SessionReads {
  /** Throws NotFoundError. */
  get(id: string): Promise<Session>;
  /** The same without a look into it. */
  getJson(id: string): Promise<JsonText<Session>>;
  /** Newest first by `time.updated`. */
  list(filter: SessionFilter & { projectID: string }): Promise<JsonList<Session>>;
  children(id: string): Promise<Session[]>;
}

export interface Sessions extends SessionReads {
  create(
    input: SessionCreateInput & Pick<Session, "additionalDirectories" | "systemPrompt"> & { id?: string },
    place: SessionPlace,
    now?: number,
    also?: Also,
  ): Promise<Session>;
  /**
   * Applies `change` to the present state and publishes `session.updated`; `undefined` leaves it as it is.
   * `change` runs again when another writer was faster, so it must be pure.
   */
  update(
    id: string,
    change: (session: Session) => Session | undefined,
    extra?: UpdateExtra,
  ): Promise<Session>;
  /** Tells who listens to a session of an error that is in none of its messages. Nothing where there is no such session. */
  tellError(id: string, error: MessageError): Promise<void>;
  /** Deletes it with its children, messages and all; one `session.deleted` each, deepest first. */
  remove(id: string): Promise<void>;
}

/** What is to happen in the same transaction, and which events come before `session.updated`. */
export interface UpdateExtra {
  statements?: Statement[];
  /** What is recorded of it. */
  entries?: Entry[];
  before?: EventDraft[];
  after?: EventDraft[];
  /** Publishes nothing, for what another change follows at once. */
  untold?: boolean;
}

/** Each lost race means that another writer won; this many in a row mean that something else is wrong. */
const mostAttempts = 50;
const defaultTitle = /^(New|Child) session - \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether nobody, neither person nor model, has named the session yet. */
export function hasDefaultTitle(session: Session): boolean {
  return defaultTitle.test(session.title);
}

export function createSessions(deps: {
  db: Database;
  journal: Journal;
  version: string;
  /** The files that sessions made here work on. */
  volume?: string;
}): Sessions {
  const { db, journal } = deps;

  const reads = createSessionReads({ db });
  const { get } = reads;

  const descendantsFirst = async (session: Session): Promise<Session[]> => {
    const below: Session[] = [];
    for (const child of await readChildren(db, session.id)) below.push(...(await descendantsFirst(child)));
    return [...below, session];
  };

  return {
    ...reads,

    async create(input, place, now = Date.now(), also = { events: [], statements: [] }) {
      const parent = input.parentID ? await get(input.parentID) : undefined;
      const additionalDirectories = input.additionalDirectories ?? parent?.additionalDirectories;
      const kind = input.parentID ? "Child" : "New";
      const { parentID, title, agent, model, metadata, permission, permissionTimeout, workspaceID } = input;
      const session: Session = {
        id: input.id ?? newID("ses"),
        slug: randomSlug(),
        projectID: place.projectID,
        ...(workspaceID !== undefined && { workspaceID }),
        directory: place.directory,
        ...(additionalDirectories && { additionalDirectories }),
        ...(input.systemPrompt && { systemPrompt: input.systemPrompt }),
        path: nameBelow(place.worktree, place.directory),
        ...(parentID !== undefined && { parentID }),
        cost: 0,
        tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } },
        title: title ?? `${kind} session - ${new Date(now).toISOString()}`,
        ...(agent !== undefined && { agent }),
        ...(model !== undefined && { model }),
        version: deps.version,
        ...(metadata !== undefined && { metadata }),
        time: { created: now, updated: now },
        ...(permission !== undefined && { permission }),
        ...(permissionTimeout !== undefined && { permissionTimeout }),
      };
      await journal.commit(
        scopeOf(session),
        [...also.events, draft("session.created", { sessionID: session.id, info: session })],
        [
          ...also.statements,
          insertSession(session, deps.volume),
          ...(input.mcp ? [insertSessionServers(session.id, input.mcp)] : []),
        ],
      );
      return session;
    },

    async update(id, change, extra = {}) {
      for (let attempt = 1; ; attempt++) {
        const { revision, session } = await find(db, id);
        const next = change(session);
        if (!next) return session;
        try {
          await journal.commit(
            scopeOf(next),
            [
              ...(extra.before ?? []),
              ...(extra.untold ? [] : [draft("session.updated", { sessionID: id, info: next })]),
              ...(extra.after ?? []),
            ],
            [
              updateSession(next, revision, session),
              ...[...(extra.entries ?? []), ...changesOf(session, next)].map((entry) => addRecord(id, entry)),
              ...(extra.statements ?? []),
            ],
          );
          return next;
        } catch (error) {
          if (!(error instanceof WriteConflict) || attempt === mostAttempts) throw error;
        }
      }
    },

    async tellError(id, error) {
      const session = await get(id).catch(() => undefined);
      if (!session) return;
      await journal.commit(scopeOf(session), [draft("session.error", { sessionID: id, error })]);
    },

    async remove(id) {
      const session = await get(id);
      const doomed = await descendantsFirst(session);
      try {
        await journal.commit(
          scopeOf(session),
          doomed.map((info) => draft("session.deleted", { sessionID: info.id, info })),
          [deleteSession(id)],
        );
      } catch (error) {
        // Somebody else was faster.
        throw error instanceof WriteConflict ? notFound("Session", id) : error;
      }
    },
  };
}

export function createSessionReads({ db }: { db: Reads }): SessionReads {
  return {
    get: async (id) => (await find(db, id)).session,
    async getJson(id) {
      const json = await readSessionText(db, id);
      if (json === undefined) throw notFound("Session", id);
      return new JsonText(json);
    },
    children: (id) => readChildren(db, id),
    list: async (filter) =>
      new JsonList<Session>(await readSessionTexts(db, filter, filter.limit ?? defaultLimit)),
  };
}

async function find(db: Reads, id: string) {
  const found = await readSession(db, id);
  if (!found) throw notFound("Session", id);
  return found;
}
