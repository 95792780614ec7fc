import { expect } from "vitest";
import type { ScriptedRequest } from "./scripted-openai.js";

/** A message as a model is sent it. */
export interface Sent {
  role: string;
  content: unknown;
  tool_calls?: { id: string }[];
  tool_call_id?: string;
}

export const messagesOf = (request: ScriptedRequest | undefined): Sent[] => request?.body.messages ?? [];

/** What providers insist on: the user begins, every call has its result right behind it, and no result is without call. */
export function expectValidRequest(request: ScriptedRequest | undefined): void {
  const messages = messagesOf(request);
  const spoken = messages.filter(({ role }) => role !== "system");
  expect(spoken[0]?.role).toBe("user");
  let open: string[] = [];
  for (const { role, tool_calls, tool_call_id } of spoken) {
    if (role === "tool") {
      expect(open).toContain(tool_call_id);
      open = open.filter((id) => id !== tool_call_id);
    } else {
      expect(open).toEqual([]);
      open = (tool_calls ?? []).map(({ id }) => id);
    }
  }
  expect(open).toEqual([]);
}
