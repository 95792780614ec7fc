import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { contractFetch } from "./contract.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

it("a stream that is left is closed, whatever has been collected meanwhile", async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(":\n\n");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const left = once(server, "request").then(([, response]) => once(response, "close"));
  const leaving = new AbortController();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/event`;
  const reader = (await contractFetch(url, { signal: leaving.signal })).body?.getReader();
  await reader?.read();
  const over = reader?.read().catch((error: Error) => error.name);
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  leaving.abort();
  await left;
  expect(await over).toBe("AbortError");
  server.close();
});
