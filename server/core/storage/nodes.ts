import type { Log } from "../base/log.js";
import type { Database } from "./database.js";
import {
  type BoundKind,
  deleteBound,
  deleteNode,
  deleteNodesBefore,
  type NodeRow,
  readBoundNode,
  readNodes,
  readVolume,
  setDraining,
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
  /** From now on this is to be had here, until what is returned is called. */
  bind(kind: BoundKind, id: string): () => void;
  /** The address of another node that is to be asked in place of this one; undefined: none. */
  placeOf(kind: BoundKind, id: string): Promise<string | undefined>;
  /** The same for a session: where its editor is, or where its files are. */
  placeOfSession(sessionID: string): Promise<SessionPlace>;
  /** The same for what waits for a person: where its session is. */
  placeOfAsked(kind: "permission" | "question", id: string): Promise<SessionPlace>;
  /** Others that see the same files, where they are reached. */
  neighbours(): Promise<string[]>;
  /** Has the others take what comes. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Where a session may be run: here; at the address of another node; at one that has none (`away`), which finds it in
 * the queue; or `nowhere`, since no node that sees its files is there.
 */
export type SessionPlace = "here" | "away" | "nowhere" | { url: string };

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
    bind: () => () => undefined,
    placeOf: async () => undefined,
    placeOfSession: async () => "here",
    placeOfAsked: async () => "here",
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
  const bound = new Set<string>();
  let draining = false;
  let last: Promise<unknown> = Promise.resolve();

  const say = () => db.write([upsertNode(self, db.now()), ...(draining ? [setDraining(id)] : [])]);
  const report = (cause: unknown) => log("warn", "the other nodes could not be told of this one", { cause });
  const beat = async () => {
    await say();
    await db.write([deleteNodesBefore(db.now() - forgotten)]);
  };
  await say();
  const timer = setInterval(() => void beat().catch(report), heartbeat).unref();

  /** One after the other, so that what comes and goes at once ends as it is. */
  const inTurn = (work: () => Promise<unknown>) => {
    last = last.then(work).catch(report);
  };

  const isAlive = () => db.now() - silence;

  const placeOfSession: Nodes["placeOfSession"] = async (sessionID) => {
    if (bound.has(`editor ${sessionID}`)) return "here";
    const there = await readBoundNode(db, "editor", sessionID, isAlive());
    if (there && there.id !== id) return there.url === undefined ? "away" : { url: there.url };
    const own = await readVolume(db, sessionID);
    // What came from an embedded database is everybody's.
    if (own === undefined || own === "" || own === volume) return "here";
    const [node] = await readNodes(db, isAlive(), { volume: own });
    return node?.url === undefined ? "nowhere" : { url: node.url };
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
      inTurn(say);
    },
    bind(kind, name) {
      const key = `${kind} ${name}`;
      bound.add(key);
      // What was taken for gone is made known again with it.
      inTurn(() => db.write([upsertNode(self, db.now()), upsertBound(kind, name, id)]));
      return () => {
        if (bound.delete(key)) inTurn(() => db.write([deleteBound(kind, name, id)]));
      };
    },
    async placeOf(kind, name) {
      if (bound.has(`${kind} ${name}`)) return undefined;
      const node = await readBoundNode(db, kind, name, isAlive());
      return node && node.id !== id ? node.url : undefined;
    },
    placeOfSession,
    async placeOfAsked(kind, name) {
      const asked = kind === "permission" ? await readPermission(db, name) : await readQuestion(db, name);
      return asked ? placeOfSession(asked.session.id) : "here";
    },
    async neighbours() {
      const nodes = await readNodes(db, isAlive(), { volume, draining: true });
      return nodes.flatMap((node) => (node.id === id || node.url === undefined ? [] : [node.url]));
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
