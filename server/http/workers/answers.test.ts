import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { createTally } from "../metrics/tally.js";
import { createAnswers } from "./answers.js";
import { createFromLead } from "./from-lead.js";
import type { ToLead } from "./to-lead.js";

/** A worker of a server with a password, and how often it has passed something on. */
async function start(statusOf: ToLead["statusOf"], status = 200) {
  let passed = 0;
  const toLead: ToLead = {
    request(_, __, seen) {
      passed += 1;
      seen?.(status);
    },
    upgrade: async () => true,
    statusOf,
    close: () => undefined,
  };
  const settings = {
    ...{ door: { path: "", token: "" }, hostname: "127.0.0.1", port: 0, cwd: "/", cors: undefined },
    guarded: true,
  };
  const { tally } = createTally();
  const lead = createFromLead(() => undefined);
  const answers = createAnswers({ settings, lead, toLead, tally, log: () => undefined });
  await answers.open(undefined);
  const ask = (url: string) => {
    const socket = { remoteAddress: "127.0.0.1" };
    const incoming = { method: "GET", url, headers: {}, socket } as unknown as IncomingMessage;
    return answers.pass(incoming, new EventEmitter() as ServerResponse);
  };
  return { ask, passed: () => passed };
}

it.each([
  ["cannot be asked", () => Promise.reject(new Error("gone"))],
  ["refuses it", async () => 401],
  ["takes the request for none", async () => 400],
])("has no stream here whom the lead has not let in: one that %s", async (_, statusOf) => {
  const { ask, passed } = await start(statusOf, 400);
  expect(await ask("/event")).toBe(true);
  expect(await ask("/event")).toBe(true);
  expect(passed()).toBe(2);
});

it("has its stream here once the lead has let it in", async () => {
  const { ask, passed } = await start(async () => 200);
  expect(await ask("/event")).toBe(false);
  expect(ask("/global/event")).toBe(false);
  expect(passed()).toBe(0);
});
