import type {
  Agent,
  Command,
  OpencodeClient,
  PermissionRequest,
  Provider,
  QuestionRequest,
  Session,
  SessionStatus,
  SnapshotFileDiff,
  Todo,
} from "@opencode/sdk/client";
import { type Signal, signal } from "@preact/signals";

/** What a directory offers to choose from. */
export interface Catalog {
  providers: readonly Provider[];
  defaults: Readonly<Record<string, string>>;
  agents: readonly Agent[];
  commands: readonly Command[];
}

export interface Notice {
  id: number;
  text: string;
  kind: "error" | "info";
}

type Table<Value> = Signal<ReadonlyMap<string, Value>>;
const table = <Value>(): Table<Value> => signal<ReadonlyMap<string, Value>>(new Map());

/** Undefined: nobody has logged in yet, or nothing is known of the server. */
export const client = signal<OpencodeClient | undefined>(undefined);
export const stage = signal<"starting" | "login" | "unreachable" | "ready">("starting");
export const connected = signal(false);
/** What went wrong at the login, or on the way to the server. */
export const trouble = signal("");

/** The server's own directory. */
export const home = signal("");
/** The directory whose sessions are listed; empty: those of all. */
export const scope = signal("");
/** Directories to choose from. */
export const directories = signal<readonly string[]>([]);
export const search = signal("");

/** All sessions that were heard of, subagents' too. */
export const sessions = table<Session>();
/** Ids in the order of the list. */
export const listed = signal<readonly string[]>([]);
export const hasMore = signal(false);
/** Of the session that is shown; undefined: a new one. */
export const openID = signal<string | undefined>(undefined);

export const statuses = table<SessionStatus>();
export const permissions = table<PermissionRequest>();
export const questions = table<QuestionRequest>();
export const todos = table<readonly Todo[]>();
export const diffs = table<readonly SnapshotFileDiff[]>();
/** By directory. */
export const catalogs = table<Catalog>();

export const notices = signal<readonly Notice[]>([]);
/** What a screen reader is told. */
export const announcement = signal("");

/** When what was heard of last, by what tells of it: a number that grows. */
const heard = new WeakMap<object, Map<string, number>>();
let moment = 0;
/** Names remembered of a table; an answer that takes longer than so many events is rare. */
const mostHeard = 2_000;

function hear<Value>(of: Table<Value>, id: string): void {
  const names = heard.get(of) ?? new Map<string, number>();
  heard.set(of, names);
  names.delete(id);
  moment += 1;
  names.set(id, moment);
  const [oldest] = names.keys();
  if (names.size > mostHeard && oldest !== undefined) names.delete(oldest);
}

/** To be taken before the server is asked for what `merge` is given. */
export function now(): number {
  return moment;
}

/**
 * Puts what was loaded in the place of what is known of the same directory. What was heard of since the server was asked
 * is newer than its answer, and stays: there or gone.
 */
export function merge<Value>(
  to: Table<Value>,
  loaded: Iterable<readonly [string, Value]>,
  { since, isElsewhere }: { since: number; isElsewhere(id: string, value: Value): boolean },
): void {
  const isNewer = (id: string) => (heard.get(to)?.get(id) ?? 0) > since;
  to.value = new Map([
    ...[...to.value].filter(([id, value]) => isElsewhere(id, value) || isNewer(id)),
    ...[...loaded].filter(([id]) => !isNewer(id)),
  ]);
}

export function put<Value>(to: Table<Value>, id: string, value: Value): void {
  hear(to, id);
  to.value = new Map(to.value).set(id, value);
}

export function drop<Value>(from: Table<Value>, id: string): void {
  hear(from, id);
  if (!from.value.has(id)) return;
  const rest = new Map(from.value);
  rest.delete(id);
  from.value = rest;
}

let lastNotice = 0;

export function notify(text: string, kind: Notice["kind"] = "error"): void {
  lastNotice += 1;
  const id = lastNotice;
  notices.value = [...notices.value.slice(-3), { id, text, kind }];
  setTimeout(() => dismiss(id), kind === "error" ? 12_000 : 5_000);
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((one) => one.id !== id);
}

/** The session at the top of a subagent's. */
export function rootOf(sessionID: string): string {
  const parent = sessions.value.get(sessionID)?.parentID;
  return parent === undefined || parent === sessionID ? sessionID : rootOf(parent);
}

export function directoryOf(sessionID: string | undefined): string {
  const session = sessionID === undefined ? undefined : sessions.value.get(sessionID);
  return session?.directory ?? (scope.value || home.value);
}

export function isBusy(sessionID: string): boolean {
  const status = statuses.value.get(sessionID);
  return status !== undefined && status.type !== "idle";
}
