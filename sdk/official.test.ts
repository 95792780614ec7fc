import type { ServerResponse } from "node:http";
import { createOpencodeClient as createOfficial } from "@opencode-ai/sdk/v2/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createOpencodeClient } from "./client.js";
import { json, startTestServer, type TestServer } from "./test-server.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer((response, n) => answer(server.seen[n]?.url ?? "", response));
});
afterAll(() => server.close());

const settings = { directory: "/tmp/ä b", experimental_workspaceID: "wrk_1" };

function answer(url: string, response: ServerResponse): void {
  if (url.includes("event")) {
    const frame = 'data: {"id":"evt_1","type":"server.connected","properties":{}}\n\n';
    response.writeHead(200, { "content-type": "text/event-stream" }).write(frame);
  } else if (url.includes("ses_none")) {
    json(404, { name: "NotFoundError", data: { message: "no such session" } })(response);
  } else {
    json(200, { some: "answer" })(response);
  }
}

/** Requests and outcomes of an app's calls, written once against the type of our client. */
async function drive(client: ReturnType<typeof createOpencodeClient>) {
  const first = server.seen.length;
  const calls = [
    () => client.global.health(),
    () => client.session.list({ limit: 3, roots: true, search: "a&b" }),
    () => client.session.create(),
    () => client.session.create({ title: "t", directory: "/other" }),
    () => client.session.prompt({ sessionID: "ses_1", noReply: true, parts: [{ type: "text", text: "é" }] }),
    () => client.session.get({ sessionID: "ses_none" }),
    () => client.session.get({ sessionID: "ses_none" }, { throwOnError: true }),
    () => client.session.update({ sessionID: "ses_1", time: { archived: 1 } }),
    () => client.session.delete({ sessionID: "ses_1" }),
    () => client.permission.reply({ requestID: "per_1", reply: "once", message: "fine" }),
    () => client.permission.respond({ sessionID: "ses_1", permissionID: "per_1", response: "always" }),
    () => client.app.log({ service: "s", level: "info", message: "m" }, { headers: { "X-Own": "1" } }),
  ];
  const outcomes: unknown[] = [];
  for (const call of calls) {
    outcomes.push(
      await call().then(
        ({ data, error, request, response }) => ({ data, error, url: request.url, status: response.status }),
        (thrown: Error) => ({ message: thrown.message, cause: thrown.cause }),
      ),
    );
  }
  for (const { stream } of [await client.event.subscribe({}), await client.global.event()]) {
    for await (const event of stream) {
      outcomes.push(event);
      break;
    }
  }
  const requests = server.seen.slice(first).map(({ method, url, headers, body }) => {
    const names = ["content-type", "x-own", "x-opencode-directory", "x-opencode-workspace"];
    return { method, url, body, headers: names.map((name) => headers[name]) };
  });
  return { requests, outcomes };
}

it("sends what the official client sends and gives back what it gives back", async () => {
  const { baseUrl } = server;
  const ours = await drive(createOpencodeClient({ baseUrl, ...settings }));
  const official = await drive(createOfficial({ baseUrl, ...settings }) as never);
  expect(ours.requests).toHaveLength(14);
  expect(ours).toEqual(official);
});
