import type { MessageWithParts, Part, UserMessage } from "@opencode/sdk/types";
import { expect, it } from "vitest";
import { historyOf } from "./model-history.js";

const sessionID = "ses_1";
const part = (messageID: string, fields: Partial<Part>) =>
  ({ id: `prt_${messageID}`, sessionID, messageID, ...fields }) as Part;
const said = (id: string, created: number, ...parts: Part[]): MessageWithParts => ({
  info: {
    id,
    sessionID,
    role: "user",
    time: { created },
    agent: "build",
    model: { providerID: "p", modelID: "m" },
  },
  parts,
});
const answered = (id: string, parentID: string, created: number, summary: boolean, text: string) =>
  ({
    info: { id, sessionID, role: "assistant", parentID, time: { created, completed: created }, summary },
    parts: [part(id, { type: "text", text })],
  }) as unknown as MessageWithParts;

it("the first entry is the same object as long as the summary is, so that what is made of it is made once", () => {
  const request = said("msg_3", 3, part("msg_3", { type: "compaction", auto: false }));
  const before = [said("msg_1", 1), answered("msg_2", "msg_1", 2, false, "hi"), request];
  const summary = answered("msg_4", "msg_3", 4, true, "Notes.");
  const prompt = said("msg_5", 5);
  const all = [...before, summary, prompt];
  const [first] = historyOf(all, prompt.info as UserMessage).entries;
  const later = historyOf([...all, answered("msg_6", "msg_5", 6, false, "a")], prompt.info as UserMessage);
  expect(later.entries).toHaveLength(3);
  expect(later.entries[0]).toBe(first);
  expect(first?.parts[0]).toMatchObject({ text: expect.stringContaining("Notes.") });
  // Another text is another note.
  const other = [...before, answered("msg_4", "msg_3", 4, true, "New."), prompt];
  expect(historyOf(other, prompt.info as UserMessage).entries[0]).not.toBe(first);
});
