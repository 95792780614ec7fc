import type { MessageWithParts } from "@opencode/sdk/types";
import type { TestServer } from "./server.js";

/** What a test needs of any server of ours, in this process or another. */
export type Door = Pick<TestServer, "fetch">;

const json = { "content-type": "application/json" };

/** Makes a session and returns its id. */
export async function createSession(server: Door, directory?: string): Promise<string> {
  const query = directory === undefined ? "" : `?directory=${encodeURIComponent(directory)}`;
  const response = await server.fetch(`/session${query}`, { method: "POST", headers: json, body: "{}" });
  return ((await response.json()) as { id: string }).id;
}

/** Sends a prompt and waits for its answer; of the lines of the text, the demo model follows the directives. */
export async function ask(server: Door, sessionID: string, text: string): Promise<MessageWithParts> {
  const body = JSON.stringify({ parts: [{ type: "text", text }] });
  const response = await server.fetch(`/session/${sessionID}/message`, {
    method: "POST",
    headers: json,
    body,
  });
  if (response.status !== 200)
    throw new Error(`the prompt answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as MessageWithParts;
}

/** Sends a prompt and returns once it is admitted. */
export async function askAsync(server: Door, sessionID: string, text: string): Promise<void> {
  const body = JSON.stringify({ parts: [{ type: "text", text }] });
  const response = await server.fetch(`/session/${sessionID}/prompt_async`, {
    method: "POST",
    headers: json,
    body,
  });
  if (response.status !== 204)
    throw new Error(`the prompt answered ${response.status}: ${await response.text()}`);
}

export async function listMessages(server: Door, sessionID: string): Promise<MessageWithParts[]> {
  return (await (await server.fetch(`/session/${sessionID}/message`)).json()) as MessageWithParts[];
}

/** Changes a session so that one event of about this many bytes goes to every subscriber. */
export async function causeEvent(server: Door, sessionID: string, bytes: number): Promise<void> {
  const body = JSON.stringify({ metadata: { filler: "x".repeat(bytes) } });
  const response = await server.fetch(`/session/${sessionID}`, { method: "PATCH", headers: json, body });
  if (!response.ok) throw new Error(`the change answered ${response.status}`);
  await response.arrayBuffer();
}

/** The text of an answer, its text parts joined. */
export function textOf({ parts }: MessageWithParts): string {
  return parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
}
