import type { Event, GlobalEvent, Session } from "@opencode/sdk/client";
import { batch } from "@preact/signals";
import { addDelta, forgetDeltas } from "./deltas.js";
import { loadCatalog, refresh, transcript } from "./load.js";
import * as state from "./state.js";

/** Brings what is shown up to what has happened. */
export function applyEvent({ payload, directory }: GlobalEvent): void {
  if (payload.type === "message.part.delta") {
    const { partID, field, delta } = payload.properties;
    if (field === "text") addDelta(partID, delta);
    return;
  }
  batch(() => {
    if (payload.type === "message.part.updated") forgetDeltas(payload.properties.part.id);
    if (sessionOf(payload) === transcript.value?.sessionID) transcript.value?.apply(payload);
    act(payload, directory);
  });
}

function act(event: Event, directory: string): void {
  switch (event.type) {
    case "server.connected":
    case "server.resync":
      state.connected.value = true;
      void refresh();
      return;
    case "session.created":
    case "session.updated":
      addSession(event.properties.info);
      return;
    case "session.deleted":
      removeSession(event.properties.sessionID);
      return;
    case "session.status":
      state.put(state.statuses, event.properties.sessionID, event.properties.status);
      return;
    case "session.idle":
      if (event.properties.sessionID === state.openID.value)
        state.announcement.value = "The answer is complete.";
      state.drop(state.statuses, event.properties.sessionID);
      return;
    case "permission.asked":
      state.announcement.value = `Permission needed: ${event.properties.permission}`;
      state.put(state.permissions, event.properties.id, event.properties);
      return;
    case "permission.replied":
    case "permission.expired":
      state.drop(state.permissions, event.properties.requestID);
      return;
    case "question.asked":
      state.announcement.value = `A question: ${event.properties.questions[0]?.question ?? ""}`;
      state.put(state.questions, event.properties.id, event.properties);
      return;
    case "question.replied":
    case "question.rejected":
    case "question.expired":
      state.drop(state.questions, event.properties.requestID);
      return;
    case "todo.updated":
      state.put(state.todos, event.properties.sessionID, event.properties.todos);
      return;
    case "session.diff":
      state.put(state.diffs, event.properties.sessionID, event.properties.diff);
      return;
    case "session.error":
      tellError(event.properties);
      return;
    case "catalog.updated":
    case "integration.updated":
      if (state.catalogs.value.has(directory)) void loadCatalog(directory);
      return;
    default:
  }
}

function sessionOf({ properties }: Event): string | undefined {
  const { sessionID } = properties as { sessionID?: unknown };
  return typeof sessionID === "string" ? sessionID : undefined;
}

function addSession(session: Session): void {
  const known = state.sessions.value.get(session.id);
  state.put(state.sessions, session.id, session);
  if (session.parentID !== undefined || session.time.archived !== undefined) return;
  const isListed = state.scope.value === "" || session.directory === state.scope.value;
  const isFound = session.title.toLowerCase().includes(state.search.value.trim().toLowerCase());
  if (!isListed || !isFound) return;
  // What was updated last stands first; what only streams stays where it is.
  if (known && state.listed.value.includes(session.id) && known.time.updated === session.time.updated) return;
  state.listed.value = [session.id, ...state.listed.value.filter((id) => id !== session.id)];
}

function removeSession(sessionID: string): void {
  state.listed.value = state.listed.value.filter((id) => id !== sessionID);
  state.drop(state.sessions, sessionID);
  if (state.openID.value === sessionID) location.hash = "";
}

/** What an answer ended with stands under it; what else went wrong is told by itself. */
function tellError({
  sessionID,
  error,
}: {
  sessionID?: string;
  error?: { name: string; data?: unknown };
}): void {
  if (sessionID !== undefined && sessionID !== state.openID.value) return;
  if (!error || error.name === "MessageAbortedError") return;
  const { message } = (error.data ?? {}) as { message?: unknown };
  state.notify(typeof message === "string" ? message : error.name);
}
