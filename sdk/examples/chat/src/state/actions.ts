import type { FilePartInput, PermissionRequest, QuestionRequest, Session } from "@opencode/sdk/client";
import { type Choice, keepChoiceFor } from "./choice.js";
import { ask, loadWaiting } from "./load.js";
import * as state from "./state.js";

const strict = { throwOnError: true } as const;

export interface Draft extends Choice {
  text: string;
  files: readonly FilePartInput[];
}

/** Sends a prompt, or the command that it begins with; makes a session where none is open. True when it was taken. */
export async function send({ text, files, model, variant, agent }: Draft): Promise<boolean> {
  const place = state.openID.value;
  const directory = state.directoryOf(place);
  const sent = await ask(async (client) => {
    const sessionID = place ?? (await client.session.create({ directory }, strict)).data.id;
    if (place === undefined) {
      keepChoiceFor(sessionID);
      location.hash = `#/${sessionID}`;
    }
    const chosen = { ...(agent && { agent }), ...(variant && { variant }) };
    const command = commandIn(text, directory);
    if (command) {
      const name = model && `${model.providerID}/${model.modelID}`;
      const input = { ...command, parts: [...files], ...chosen, ...(name && { model: name }) };
      // It is answered when the turn has ended.
      void ask((own) => own.session.command({ sessionID, directory, ...input }, strict));
      return true;
    }
    const parts = [...(text ? [{ type: "text" as const, text }] : []), ...files];
    await client.session.promptAsync(
      { sessionID, directory, parts, ...chosen, ...(model && { model }) },
      strict,
    );
    return true;
  });
  return sent ?? false;
}

function commandIn(text: string, directory: string) {
  const [, command = "", rest = ""] = /^\/(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const known = state.catalogs.value.get(directory)?.commands.some(({ name }) => name === command);
  return known ? { command, arguments: rest } : undefined;
}

export async function abort(sessionID: string): Promise<void> {
  const directory = state.directoryOf(sessionID);
  await ask((client) => client.session.abort({ sessionID, directory }, strict));
}

/** Takes back a prompt and all that came of it, files too. */
export async function revert(sessionID: string, messageID: string): Promise<boolean> {
  const directory = state.directoryOf(sessionID);
  const done = await ask(async (client) => {
    if (state.isBusy(sessionID)) {
      await client.session.abort({ sessionID, directory }, strict);
      await client.session.waitForIdle({ sessionID });
    }
    const { data } = await client.session.revert({ sessionID, directory, messageID }, strict);
    state.put(state.sessions, sessionID, data);
    return true;
  });
  return done ?? false;
}

export async function unrevert(sessionID: string): Promise<void> {
  const directory = state.directoryOf(sessionID);
  const answer = await ask((client) => client.session.unrevert({ sessionID, directory }, strict));
  if (answer) state.put(state.sessions, sessionID, answer.data);
}

/** Goes on in a copy: of all, or of what was before a message. */
export async function fork(sessionID: string, messageID?: string): Promise<void> {
  const directory = state.directoryOf(sessionID);
  const answer = await ask((client) =>
    client.session.fork({ sessionID, directory, ...(messageID && { messageID }) }, strict),
  );
  if (answer) location.hash = `#/${answer.data.id}`;
}

export async function rename({ id, directory }: Session, title: string): Promise<void> {
  await ask((client) => client.session.update({ sessionID: id, directory, title }, strict));
}

export async function remove({ id, directory }: Session): Promise<void> {
  await ask((client) => client.session.delete({ sessionID: id, directory }, strict));
}

export async function compact({ id, directory }: Session, model: Choice["model"]): Promise<void> {
  if (!model) return state.notify("Choose a model first.");
  await ask((client) => client.session.summarize({ sessionID: id, directory, ...model }, strict));
}

export async function permit(
  { id, sessionID }: PermissionRequest,
  reply: "once" | "always" | "reject",
  message?: string,
): Promise<void> {
  const place = { requestID: id, directory: state.directoryOf(sessionID) };
  const done = await ask((client) =>
    client.permission.reply({ ...place, reply, ...(message && { message }) }, strict),
  );
  if (done) state.drop(state.permissions, id);
  else await loadWaiting(place.directory);
}

export async function answer(
  { id, sessionID }: QuestionRequest,
  answers: string[][] | undefined,
): Promise<void> {
  const place = { requestID: id, directory: state.directoryOf(sessionID) };
  const done = await ask(async (client) => {
    if (answers) await client.question.reply({ ...place, answers }, strict);
    else await client.question.reject(place, strict);
    return true;
  });
  if (done) state.drop(state.questions, id);
  else await loadWaiting(place.directory);
}
