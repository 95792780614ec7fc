import { expect, it } from "vitest";
import { pack, unpack } from "./packed.js";

const texts = [
  '{"id":"evt_1","type":"session.idle","properties":{"sessionID":"ses_1"}}',
  '{"id":"evt_2","type":"message.part.updated","properties":{"sessionID":"ses_1","part":{"id":"prt_1","sessionID":"ses_1","messageID":"msg_1","type":"text","text":"Grüße","time":{"start":1700000000000,"end":1700000000001}},"time":1700000000002}}',
];

it("reads what is on the disks of people since November 2026", () => {
  const written = "Q/KGIZl1nSFaZWdEYXgYYgsQQywhYoglSAxxhYl70eE9h+enYgsaAwSAhxJCyBA5wBDCRrW1AA==";
  expect(unpack(Buffer.from(written, "base64"))).toEqual(texts);
});

it.each([
  ["short ones", texts],
  ["one alone", texts.slice(1)],
  ["long ones", texts.map((text) => text.replace("Grüße", "Grüße ".repeat(10_000)))],
])("gives back %s as they were", (_, given) => {
  expect(unpack(pack(given))).toEqual(given);
});

it("gives back what earlier releases kept as it is", () => {
  expect(unpack(texts[0])).toEqual([texts[0]]);
});
