import type { Event } from "@opencode/sdk/types";
import { expect, it } from "vitest";
import { createBus } from "../storage/bus.js";
import { watchAsks } from "./asks-of.js";

const tell = (bus: ReturnType<typeof createBus>, type: string, properties: object) => {
  const event = { id: "evt_1", type, properties } as unknown as Event;
  bus.publish({ seq: 1, directory: "/d", project: undefined, type: event.type, event, json: "" });
};

it("a session waits from its first ask to its last answer, with those that it began, and no longer than watched", async () => {
  const bus = createBus();
  const told: string[] = [];
  const stop = watchAsks(bus, "ses_1", (over) => {
    told.push("waits");
    void over.then(() => told.push("goes on"));
  });
  const tellAll = async (...events: [string, object][]) => {
    for (const [type, properties] of events) tell(bus, type, properties);
    await Promise.resolve();
    return told.splice(0);
  };
  expect(await tellAll(["permission.asked", { id: "per_0", sessionID: "ses_other" }])).toEqual([]);
  expect(
    await tellAll(
      ["permission.asked", { id: "per_1", sessionID: "ses_1" }],
      ["question.asked", { id: "que_1", sessionID: "ses_1" }],
      ["permission.replied", { requestID: "per_1" }],
    ),
  ).toEqual(["waits"]);
  expect(await tellAll(["question.rejected", { requestID: "que_1" }])).toEqual(["goes on"]);
  const began = (id: string, parentID: string): [string, object] => [
    "session.created",
    { sessionID: id, info: { id, parentID } },
  ];
  expect(
    await tellAll(began("ses_2", "ses_1"), began("ses_3", "ses_2"), began("ses_4", "ses_other"), [
      "question.asked",
      { id: "que_2", sessionID: "ses_3" },
    ]),
  ).toEqual(["waits"]);
  stop();
  expect(await tellAll(["question.asked", { id: "que_3", sessionID: "ses_1" }])).toEqual(["goes on"]);
});
