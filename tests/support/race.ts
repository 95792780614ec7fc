import { expect } from "vitest";
import { ask, createSession, type Door, listMessages, textOf } from "./drive.js";

/**
 * Sends pairs of prompts to one idle session, each pair to both servers at the same moment. The model is to answer
 * with `echo`. Every prompt is answered, each by its own answer, in one order that both servers tell.
 */
export async function racePairs(servers: readonly [Door, Door], pairs: number): Promise<void> {
  const sessionID = await createSession(servers[0]);
  for (let pair = 0; pair < pairs; pair++) {
    const texts = servers.map((_, at) => `pair ${pair} of ${at}`);
    const answers = await Promise.all(servers.map((server, at) => ask(server, sessionID, texts[at] ?? "")));
    expect(answers.map(textOf)).toEqual(texts);
  }
  const [one = [], other = []] = await Promise.all(servers.map((server) => listMessages(server, sessionID)));
  expect(one).toEqual(other);
  const prompts = one.filter(({ info }) => info.role === "user");
  expect(prompts).toHaveLength(2 * pairs);
  const answered = one.flatMap(({ info }) => (info.role === "assistant" ? [info.parentID] : []));
  expect(answered).toEqual(prompts.map(({ info }) => info.id));
}

/** What the model is to answer with: what was asked last. */
export function echo(request: { body: { messages: { role: string; content: unknown }[] } }) {
  const last = request.body.messages.findLast(({ role }) => role === "user")?.content;
  const text = typeof last === "string" ? last : (last as { text: string }[]).map((one) => one.text).join("");
  return { text };
}
