import { existsSync, utimesSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { data, eventually } from "../support/scenario.js";
import { startServer, type TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

exercises("provider.list");

const model = {
  name: "Fresh",
  tool_call: true,
  modalities: { input: ["text"], output: ["text"] },
  limit: { context: 100_000, output: 8_000 },
};
const provider = { name: "Fresh", npm: "@ai-sdk/mistral", env: ["FRESH_API_KEY"], models: { fresh: model } };
const api = Object.fromEntries(["fresh", "a", "b", "c", "d"].map((id) => [id, provider]));

let asked = 0;
let askedAt = 0;
let status = 200;
const models = createServer((_, response) => {
  asked += 1;
  askedAt = performance.now();
  response.writeHead(status).end(JSON.stringify(api));
});
await new Promise<void>((resolve) => models.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(models.address() as AddressInfo).port}/api.json`;

const workspace = createWorkspace();
const file = workspace.path("data/catalogue.json");
let server: TestServer | undefined;
afterAll(async () => {
  await server?.close();
  models.close();
});

const start = async () => {
  await server?.stop();
  server = await startServer({ workspace, catalogue: { url } });
  return server;
};
const listed = async (on: TestServer) =>
  (await data(on.own.provider.list({ directory: on.directory }))).all.map(({ id }) => id);

it("is fetched anew behind its first use once it is a day old, and not at a start", async () => {
  verifies("provider.catalogue-age");
  status = 503;
  let on = await start();
  expect((await on.fetch("/global/health")).status).toBe(200);
  expect(asked).toBe(0);
  // What there is is not waited for, and a failure is told once, to the log.
  const used = performance.now();
  expect(await listed(on)).toContain("anthropic");
  await eventually(
    async () => on.logged.filter((line) => line.includes("the catalogue of models is as it was")),
    (lines) => lines.length === 1,
  );
  // Nor does it take the processor from what the use was for.
  expect(askedAt - used).toBeGreaterThan(1_500);
  await listed(on);
  expect([asked, existsSync(file)]).toEqual([1, false]);

  status = 200;
  on = await start();
  expect(asked).toBe(1);
  expect(
    await eventually(
      () => listed(on),
      (ids) => ids.includes("fresh"),
    ),
  ).not.toContain("anthropic");
  expect(asked).toBe(2);

  // Fresh enough, for other processes too.
  on = await start();
  expect(await listed(on)).toContain("fresh");
  expect(asked).toBe(2);

  const days = Date.now() / 1000 - 2 * 86_400;
  utimesSync(file, days, days);
  on = await start();
  expect(asked).toBe(2);
  expect(await listed(on)).toContain("fresh");
  await eventually(
    async () => asked,
    (count) => count === 3,
  );
});
