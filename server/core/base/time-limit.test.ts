import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { timeLimit } from "./time-limit.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const silent = createServer(() => undefined);

it("is up, whatever has been collected meanwhile", async () => {
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const late = [
    () => timeLimit(200),
    () => timeLimit(200, undefined, new AbortController().signal),
    () => AbortSignal.any([timeLimit(200, new AbortController().signal), new AbortController().signal]),
  ].map((limit) => fetch(url, { signal: limit() }).catch((error: Error) => error.name));
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  expect(await Promise.all(late)).toEqual(["TimeoutError", "TimeoutError", "TimeoutError"]);
  silent.close();
});

it("ends early with one of the others, for its reason", () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const signal = timeLimit(60_000, one.signal, other.signal);
  expect(signal.aborted).toBe(false);
  other.abort("enough");
  expect(signal.reason).toBe("enough");
});
