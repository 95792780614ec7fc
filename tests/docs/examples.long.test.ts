import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { startServer, type TestServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";

const folder = fileURLToPath(new URL("../../sdk/examples/", import.meta.url));
const real = globalThis.fetch;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ files: { "package.json": '{ "name": "of-the-examples" }\n' } });
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

/** Each program with what it prints. */
const prints: Record<string, string[]> = {
  ask: ["Done: read package.json."],
  stream: ["read: package.json", expect.stringContaining("w0 w1 w2 ") as unknown as string],
  permissions: ["git --version: yes", "touch never: no"],
  questions: ["Which colour? red or blue", "chosen: blue"],
  structured: ['{"name":"opencode","stars":5}'],
  files: ["true", "1"],
  abort: ["MessageAbortedError"],
  resume: ["Meanwhile"],
  errors: ["NotFoundError", "404", "true"],
  fork: ["way.txt", "taken back"],
};

it("each program of the folder is tried", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  expect(names.map((name) => name.slice(0, -3)).sort()).toEqual(Object.keys(prints).sort());
});

it.each(Object.entries(prints))("sdk/examples/%s.ts does what it says", async (name, lines) => {
  verifies("operating.examples");
  // They are for the usual address; here the server has another.
  vi.stubGlobal("fetch", (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    return real(new Request(request.url.replace("http://127.0.0.1:4096", server.url), request));
  });
  const said: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...words) => void said.push(words.join(" ")));
  await import(`../../sdk/examples/${name}.ts`);
  log.mockRestore();
  expect(said).toEqual(lines);
});
