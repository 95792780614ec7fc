import { expect, it } from "vitest";
import { openSqlite } from "../../storage/sqlite/engine.js";
import { createSessionServers } from "./session-servers.js";

it("servers provided for a session are forgotten with it", async () => {
  const db = await openSqlite(":memory:");
  const servers = createSessionServers(db);
  const one = { docs: { type: "local" as const, command: ["docs"] } };
  servers.provide("ses_1", one);
  servers.provide("ses_2", one);
  servers.forget("ses_1");
  expect(await servers.get("ses_1")).toBeUndefined();
  expect(await servers.get("ses_2")).toEqual(one);
  await db.close();
});
