import path from "node:path";
import type { PermissionRequest } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { done, useAskingServer } from "../support/asking.js";
import { refusal } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("permission.list", "permission.reply", "permission.respond");

const { model, server, app, log, place, asking, lastTool } = await useAskingServer();

describe("the forms of a reply", () => {
  const reply = (route: string) => (request: PermissionRequest, json: object) =>
    app.raw("POST", route.replace("{p}", request.id).replace("{s}", request.sessionID), json);
  const present = reply("/permission/{p}/reply");
  const older = reply("/session/{s}/permissions/{p}");
  const forms: [string, typeof present, object, boolean][] = [
    ["allow: true", present, { allow: true }, true],
    ["allow: false", present, { allow: false }, false],
    ["reply on the older path", older, { reply: "once" }, true],
    ["response on the older path", older, { response: "once" }, true],
    ["response: reject on the older path", older, { response: "reject" }, false],
    ["allow on the older path", older, { allow: true }, true],
    ["allow: false on the older path", older, { allow: false }, false],
  ];
  it.each(forms)("%s", async (_, send, json, allowed) => {
    verifies("permission.reply.forms");
    const { id, answer, request } = await asking("echo hi");
    if (allowed) model.script(done);
    expect(await send(request, json)).toMatchObject({ status: 200, body: true });
    await answer;
    expect((await lastTool(id))?.state.status).toBe(allowed ? "completed" : "error");
    const told = (await log.session(id).first("permission.replied")).properties.reply;
    expect(told).toBe(allowed ? "once" : "reject");
  });

  it("allow: false with a message goes on too", async () => {
    verifies("permission.reply.forms");
    const { answer, request } = await asking("echo hi");
    model.script(done);
    await present(request, { allow: false, message: "No shell, please." });
    expect((await answer).info).toMatchObject({ finish: "stop" });
  });

  it("refuses what is none, and the question stays", async () => {
    verifies("permission.reply.refused");
    const { answer, request } = await asking("echo hi");
    for (const json of [{}, { reply: "never" }, { allow: "yes" }, { response: 1 }])
      for (const send of [present, older]) expect((await send(request, json)).status).toBe(400);
    expect((await present(request, { response: "once" })).status).toBe(400);
    expect(await app.pending(place())).toEqual([request]);
    await app.reply(request.id, "reject");
    await answer;
  });
});

describe("two replies", () => {
  it("the second is a 404, on either path, as for an unknown question", async () => {
    verifies("permission.reply.twice", "permission.reply.unknown");
    const { answer, request } = await asking("echo hi");
    await app.reply(request.id, "reject");
    await answer;
    for (const requestID of [request.id, "per_nobody"]) {
      const refused = await refusal(app.client.permission.reply({ requestID, reply: "once" }));
      expect(refused).toMatchObject({ status: 404, _tag: "PermissionNotFoundError", requestID });
      const legacy = { sessionID: request.sessionID, permissionID: requestID, response: "once" as const };
      expect(await refusal(app.client.permission.respond(legacy))).toMatchObject({ status: 404, requestID });
    }
  });

  it("at the same time: one wins, the rest are 404, and it happens once", async () => {
    verifies("permission.reply.race");
    const { id, answer, request } = await asking(
      // A redirection would ask for the edit as well.
      `node -e 'require("fs").appendFileSync("raced.txt", "hi\\n")'`,
    );
    model.script(done);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => app.raw("POST", `/permission/${request.id}/reply`, { allow: true })),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(404)]);
    await answer;
    await log.session(id).first("session.idle");
    expect(log.session(id).of("permission.replied")).toHaveLength(1);
    expect(server.workspace.read(`${path.basename(place())}/raced.txt`)).toBe("hi\n");
  });
});
