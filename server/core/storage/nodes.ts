import type { Log } from "../base/log.js";
import type { Database } from "./database.js";
import {
  type BoundKind,
  deleteBound,
  deleteNode,
  deleteNodesBefore,
  insertBound,
  type NodeRow,
  readBoundNode,
  readNodes,
  readVolume,
  setDraining,
  touchNode,
  upsertBound,
  upsertNode,
} from "./tables/node.js";
import { readPermission } from "./tables/permission.js";
import { readQuestion } from "./tables/question.js";

/** Who shares the database. */
export interface Nodes {
  /** Whether machines may share it. */
  isShared: boolean;
  /** The files that this node sees; "" where nobody else could see others. */
  volume: string;
  /** Whether the database answers and this node takes work. */
  isReady(): Promise<boolean>;
  /** Says where the others reach this node. */
  listensAt(url: string): void;
  /** From now on this is to be had here. */
  bind(kind: BoundKind, id: string): Bound;
  /** Where that is; here, too, where nobody has it. */
  placeOf(kind: BoundKind, id: string): Promise<Place>;
  /** The same for a session: where its editor is, or where its files are. */
  placeOfSession(sessionID: string): Promise<Place>;
  /** The same for what waits for a person: where its session is. */
  placeOfAsked(kind: "permission" | "question", id: string): Promise<Place>;
  /** Whether the files of a session are among those that this node sees. */
  sees(sessionID: string): Promise<boolean>;
  /** Whether a node of that address gives signs of life. */
  isThere(url: string): Promise<boolean>;
  /** Others that see the same files, where they are reached. */
  neighbours(): Promise<string[]>;
  /** Has the others take what comes. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** What is to be had at this node only. */
export interface Bound {
  /** Resolves when the others know. */
  known: Promise<void>;
  /** It is gone. */
  end(): void;
}

/**
 * Where something is to be had: here; at the address of another node, the first that is reached, or else, where it says
 * so, as `away`; at one that has no address (`away`), which finds in the queue what is accepted here; or nowhere, since
 * no node that sees the files of that volume is there.
 */
export type Place = "here" | "away" | { urls: string[]; orAway: boolean } | { volume: string };

/** Milliseconds between two signs of life, and after how many of them a node counts as gone. */
const heartbeat = 5_000;
const silence = 15_000;
/** Milliseconds after which what is left of a node is taken away. */
const forgotten = 60_000;

/** A database that is one machine's: all its processes see all files, and nobody asks for another's terminals. */
export function createOneMachine(): Nodes {
  let draining = false;
  return {
    isShared: false,
    volume: "",
    isReady: async () => !draining,
    listensAt: () => undefined,
    bind: () => ({ known: Promise.resolve(), end: () => undefined }),
    placeOf: async () => "here",
    placeOfSession: async () => "here",
    placeOfAsked: async () => "here",
    sees: async () => true,
    isThere: async () => true,
    neighbours: async () => [],
    async drain() {
      draining = true;
    },
    close: async () => undefined,
  };
}

export async function createNodes(deps: {
  db: Database;
  /** How this process is named. */
  id: string;
  volume: string;
  host: string;
  log: Log;
}): Promise<Nodes> {
  const { db, id, volume, host, log } = deps;
  const self: NodeRow = { id, volume, host, url: undefined };
  const bound = new Map<string, { kind: BoundKind; name: string }>();
  let draining = false;
  let last: Promise<unknown> = Promise.resolve();

  /** Whoever was silent for long was taken away, and what is bound to it with it. */
  const say = async () => {
    const [seen = []] = await db.write([touchNode(self, db.now())]);
    if (seen.length > 0) return;
    const all = [...bound.values()].map(({ kind, name }) => insertBound(kind, name, id));
    await db.write([upsertNode(self, db.now()), ...(draining ? [setDraining(id)] : []), ...all]);
  };
  const report = (cause: unknown) => log("warn", "the other nodes could not be told of this one", { cause });
  const beat = async () => {
    await say();
    await db.write([deleteNodesBefore(db.now() - forgotten)]);
  };
  await say();
  const timer = setInterval(() => void beat().catch(report), heartbeat).unref();

  /** One after the other, so that what comes and goes at once ends as it is. */
  const inTurn = (work: () => Promise<unknown>): Promise<void> => {
    const done = last.then(work).then(() => undefined, report);
    last = done;
    return done;
  };

  const isAlive = () => db.now() - silence;

  // What came from an embedded database is everybody's.
  const isSeen = (own: string) => own === "" || own === volume;

  const placeOfSession: Nodes["placeOfSession"] = async (sessionID) => {
    if (bound.has(`editor ${sessionID}`)) return "here";
    const there = await readBoundNode(db, "editor", sessionID, isAlive());
    if (there && there.id !== id) {
      const sameFiles = there.volume === volume;
      if (there.url !== undefined) return { urls: [there.url], orAway: sameFiles };
      if (sameFiles) return "away";
    }
    const own = await readVolume(db, sessionID);
    if (own === undefined || isSeen(own)) return "here";
    const urls = urlsOf(await readNodes(db, isAlive(), { volume: own }));
    return urls.length === 0 ? { volume: own } : { urls, orAway: false };
  };

  return {
    isShared: true,
    volume,
    async isReady() {
      if (draining) return false;
      return readNodes(db, isAlive()).then(
        () => true,
        () => false,
      );
    },
    listensAt(url) {
      self.url = url;
      void inTurn(async () => db.write([upsertNode(self, db.now())]));
    },
    bind(kind, name) {
      const key = `${kind} ${name}`;
      bound.set(key, { kind, name });
      const known = inTurn(async () => {
        await say();
        await db.write([upsertBound(kind, name, id)]);
      });
      const end = () => {
        if (bound.delete(key)) void inTurn(() => db.write([deleteBound(kind, name, id)]));
      };
      return { known, end };
    },
    async placeOf(kind, name) {
      if (bound.has(`${kind} ${name}`)) return "here";
      const node = await readBoundNode(db, kind, name, isAlive());
      return node?.url === undefined || node.id === id ? "here" : { urls: [node.url], orAway: false };
    },
    placeOfSession,
    async placeOfAsked(kind, name) {
      const asked = kind === "permission" ? await readPermission(db, name) : await readQuestion(db, name);
      return asked ? placeOfSession(asked.session.id) : "here";
    },
    async sees(sessionID) {
      return isSeen((await readVolume(db, sessionID)) ?? "");
    },
    async isThere(url) {
      return urlsOf(await readNodes(db, isAlive(), { draining: true })).includes(url);
    },
    async neighbours() {
      const nodes = await readNodes(db, isAlive(), { volume, draining: true });
      return urlsOf(nodes.filter((node) => node.id !== id));
    },
    async drain() {
      draining = true;
      await db.write([setDraining(id)]).catch(report);
    },
    async close() {
      clearInterval(timer);
      await last;
      await db.write([deleteNode(id)]).catch(report);
    },
  };
}

function urlsOf(nodes: readonly NodeRow[]): string[] {
  return nodes.flatMap(({ url }) => (url === undefined ? [] : [url]));
}
