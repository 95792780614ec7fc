import { readFileSync } from "node:fs";
import { createOpencodeClient as newest } from "@opencode-ai/sdk/v2/client";
import { createOpencodeClient as minor15 } from "opencode-sdk-1.15/v2/client";
import { createOpencodeClient as minor16 } from "opencode-sdk-1.16/v2/client";
import { createOpencodeClient as minor17 } from "opencode-sdk-1.17/v2/client";
import { createOpencodeClient as minor18 } from "opencode-sdk-1.18/v2/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { app, expected } from "../runtimes/app.mjs";
import { startServer, type TestServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ config: { permission: { bash: "ask" } } });
});
afterAll(() => server.close());

const clients = [
  ["opencode-sdk-1.15", minor15],
  ["opencode-sdk-1.16", minor16],
  ["opencode-sdk-1.17", minor17],
  ["opencode-sdk-1.18", minor18],
  ["@opencode-ai/sdk", newest],
] as const;

it.each(clients)("an app over the client of %s works as it did", async (name, create) => {
  verifies("operating.minors");
  expect(await app(server.url, create)).toEqual(expected);
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  expect(name.endsWith("/sdk") || version.startsWith(`${name.slice(-4)}.`)).toBe(true);
});
