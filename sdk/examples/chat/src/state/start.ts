import { NoServerError, OpencodeClientError } from "@opencode/sdk/client";
import { createClient, follow } from "../connection/connection.js";
import { forgetToken, keepToken } from "../connection/credentials.js";
import { applyEvent } from "./apply.js";
import { closeSession, loadSessions, openSession } from "./load.js";
import * as state from "./state.js";

let following = new AbortController();

/** Logs in and follows what happens. The login is kept once it was right. */
export async function start(token: string | undefined): Promise<void> {
  following.abort();
  following = new AbortController();
  const { signal } = following;
  state.trouble.value = "";
  let client = createClient(token);
  const meet = async () => {
    const { data } = await client.path.get({}, { throwOnError: true, signal });
    state.home.value = data.directory;
    state.directories.value = [data.directory];
  };
  try {
    await meet().catch((error: unknown) => {
      if (isUnauthorized(error) || signal.aborted) throw error;
      client = createClient(token, "same-origin");
      return meet();
    });
  } catch (error) {
    if (!signal.aborted) refused(error, token !== undefined);
    return;
  }
  if (token !== undefined) keepToken(token);
  state.client.value = client;
  state.stage.value = "ready";
  void listDirectories();
  void loadSessions();
  route();
  const onLost = () => {
    state.connected.value = false;
  };
  await follow(client, { signal, onEvent: applyEvent, onLost }).catch((error: unknown) => {
    if (!signal.aborted) refused(error, true);
  });
}

/** Refused by the server itself, rather than by what stands before it. */
function isUnauthorized(error: unknown): error is OpencodeClientError {
  const isError = error instanceof OpencodeClientError && error.status === 401;
  return isError && (error.body as { name?: unknown } | undefined)?.name === "UnauthorizedError";
}

function refused(error: unknown, tried: boolean): void {
  if (isUnauthorized(error)) {
    forgetToken();
    state.trouble.value = tried ? error.message : "";
    state.stage.value = "login";
    return;
  }
  state.trouble.value = error instanceof Error ? error.message : String(error);
  if (error instanceof NoServerError) state.trouble.value = "The server does not answer. Is it running?";
  state.stage.value = "unreachable";
}

async function listDirectories(): Promise<void> {
  const answer = await state.client.value?.project.list();
  const roots = (answer?.data ?? []).map(({ worktree }) => worktree).filter((one) => one !== "/");
  state.directories.value = [...new Set([...state.directories.value, ...roots])].sort();
}

/** Shows what the address names: `#/ses_...`, else a new session. */
export function route(): void {
  if (state.stage.value !== "ready") return;
  const sessionID = /^#\/(ses_\w+)$/.exec(location.hash)?.[1];
  if (sessionID === undefined) closeSession();
  else if (sessionID !== state.openID.value) void openSession(sessionID);
}
