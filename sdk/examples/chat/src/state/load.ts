import { NoServerError, type OpencodeClient, OpencodeClientError, type Session } from "@opencode/sdk/client";
import { batch, signal } from "@preact/signals";
import * as state from "./state.js";
import { createTranscript, type Transcript } from "./transcript.js";

const pageSize = 40;

/** Of the session that is open. */
export const transcript = signal<(Transcript & { sessionID: string }) | undefined>(undefined);

/** Does what the server is asked, and tells what goes wrong. */
export async function ask<Value>(
  work: (client: OpencodeClient) => Promise<Value>,
): Promise<Value | undefined> {
  const client = state.client.value;
  if (!client) return undefined;
  try {
    return await work(client);
  } catch (error) {
    if (error instanceof OpencodeClientError && error.status === 401) state.stage.value = "login";
    else if (error instanceof NoServerError) state.connected.value = false;
    else state.notify(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

const strict = { throwOnError: true } as const;

/** The sessions of the directory, or of all. */
export async function loadSessions(more = false): Promise<void> {
  const { value: scope } = state.scope;
  const search = state.search.value.trim();
  const filter = { roots: true, ...(search && { search }) } as const;
  const limit = more ? state.listed.value.length + pageSize : pageSize;
  const since = state.now();
  const list = await ask(async (client): Promise<Session[]> => {
    if (scope) return (await client.session.list({ ...filter, directory: scope, limit }, strict)).data;
    return (await client.experimental.session.list({ ...filter, limit }, strict)).data;
  });
  // Somebody chose or typed something else meanwhile.
  if (!list || scope !== state.scope.value || search !== state.search.value.trim()) return;
  batch(() => {
    keepSessions(list, since);
    state.listed.value = list.filter(({ time }) => time.archived === undefined).map(({ id }) => id);
    state.hasMore.value = list.length >= limit;
    const found = new Set([...state.directories.value, ...list.map(({ directory }) => directory)]);
    state.directories.value = [...found].sort();
  });
}

function keepSessions(list: readonly Session[], since: number): void {
  state.merge(state.sessions, byID(list), { since, isElsewhere: () => true });
}

/** Shows a session: its messages, and what of it waits for somebody. */
export async function openSession(sessionID: string): Promise<void> {
  transcript.value?.end();
  const shown = { ...createTranscript(), sessionID };
  transcript.value = shown;
  state.openID.value = sessionID;
  await loadSession(shown);
}

export function closeSession(): void {
  transcript.value?.end();
  transcript.value = undefined;
  state.openID.value = undefined;
}

async function loadSession(shown: Transcript & { sessionID: string }): Promise<void> {
  const { sessionID } = shown;
  shown.hold();
  const since = state.now();
  const loaded = await ask(async (client) => {
    const { data: session } = await client.session.get({ sessionID }, strict);
    keepSessions([session], since);
    const { directory } = session;
    const limit = Math.max(pageSize, shown.messages.value.length);
    const [messages, { data: todos }] = await Promise.all([
      client.session.messages({ sessionID, directory, limit }, strict),
      client.session.todo({ sessionID, directory }, strict),
      loadWaiting(directory),
      loadCatalog(directory),
    ]);
    return { messages, todos };
  });
  if (transcript.value !== shown) return;
  batch(() => {
    if (!loaded) {
      if (shown.state.value === "loading") shown.state.value = "failed";
      return;
    }
    shown.replace(loaded.messages.data);
    shown.earlier.value = loaded.messages.response?.headers.get("x-next-cursor") ?? undefined;
    const isElsewhere = (id: string) => id !== sessionID;
    state.merge(state.todos, [[sessionID, loaded.todos]], { since, isElsewhere });
  });
}

export async function loadEarlier(): Promise<void> {
  const shown = transcript.value;
  const before = shown?.earlier.value;
  if (!shown || before === undefined) return;
  const { sessionID } = shown;
  const directory = state.directoryOf(sessionID);
  const page = await ask((client) =>
    client.session.messages({ sessionID, directory, limit: pageSize, before }, strict),
  );
  if (!page) return;
  batch(() => {
    shown.prepend(page.data);
    shown.earlier.value = page.response?.headers.get("x-next-cursor") ?? undefined;
  });
}

/** What runs in a directory, and what of it waits for somebody. */
export async function loadWaiting(directory: string): Promise<void> {
  const since = state.now();
  await ask(async (client) => {
    const [statuses, permissions, questions] = await Promise.all([
      client.session.status({ directory }, strict),
      client.permission.list({ directory }, strict),
      client.question.list({ directory }, strict),
    ]);
    await meet(client, [...permissions.data, ...questions.data], directory);
    const isElsewhere = (sessionID: string) => state.sessions.value.get(sessionID)?.directory !== directory;
    const ofOthers = {
      since,
      isElsewhere: (_: string, one: { sessionID: string }) => isElsewhere(one.sessionID),
    };
    batch(() => {
      state.merge(state.statuses, Object.entries(statuses.data), { since, isElsewhere });
      state.merge(state.permissions, byID(permissions.data), ofOthers);
      state.merge(state.questions, byID(questions.data), ofOthers);
    });
  });
}

function byID<One extends { id: string }>(list: readonly One[]): (readonly [string, One])[] {
  return list.map((one) => [one.id, one] as const);
}

/** Whose a subagent's question is can be told once its session is known. */
async function meet(
  client: OpencodeClient,
  asking: readonly { sessionID: string }[],
  directory: string,
): Promise<void> {
  const since = state.now();
  const unknown = new Set(
    asking.map(({ sessionID }) => sessionID).filter((id) => !state.sessions.value.has(id)),
  );
  const found = await Promise.all(
    [...unknown].map((sessionID) => client.session.get({ sessionID, directory })),
  );
  const sessions = found.flatMap(({ data }) => data ?? []);
  keepSessions(sessions, since);
}

export async function loadCatalog(directory: string): Promise<void> {
  await ask(async (client) => {
    const [config, agents, commands] = await Promise.all([
      client.config.providers({ directory }, strict),
      client.app.agents({ directory }, strict),
      client.command.list({ directory }, strict),
    ]);
    state.put(state.catalogs, directory, {
      providers: config.data.providers,
      defaults: config.data.default,
      agents: agents.data,
      commands: commands.data,
    });
  });
}

export async function loadDiff(sessionID: string): Promise<void> {
  const directory = state.directoryOf(sessionID);
  const answer = await ask((client) => client.session.diff({ sessionID, directory }, strict));
  if (answer) state.put(state.diffs, sessionID, answer.data);
}

/** Directories that are looked into for what waits there, besides that of the session that is open. */
const mostPlaces = 8;

/** All that is shown, anew: after a connection was made, anything may have happened. */
export async function refresh(): Promise<void> {
  const shown = transcript.value;
  await Promise.all([loadSessions(), shown ? loadSession(shown) : loadCatalog(state.directoryOf(undefined))]);
  const recent = state.listed.value.map((id) => state.directoryOf(id));
  const places = new Set([state.home.value, ...recent]);
  if (shown) places.delete(state.directoryOf(shown.sessionID));
  await Promise.all([...places].slice(0, mostPlaces).map(loadWaiting));
}
