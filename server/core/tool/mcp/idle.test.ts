import { afterEach, expect, it } from "vitest";
import { createIdleSweep, type IdleSweep } from "./idle.js";
import type { McpServer } from "./server.js";

let sweep: IdleSweep | undefined;
afterEach(() => sweep?.stop());

function aSet(name: string, closed: string[], { busy = false, type = "local" } = {}) {
  let on = true;
  const server = {
    name,
    config: type === "local" ? { type, command: ["x"] } : { type, url: "http://x" },
    status: () => ({ status: on ? "connected" : "disabled" }),
    connecting: () => undefined,
    busy: () => busy,
  } as unknown as McpServer;
  return {
    list: () => [server],
    async close() {
      on = false;
      closed.push(name);
    },
  };
}

it("ends what was used longest ago once too many run, but nothing that is at work and nothing that is no process", () => {
  const closed: string[] = [];
  const forgotten: unknown[] = [];
  sweep = createIdleSweep((set) => forgotten.push(set), 2);
  const busy = aSet("busy", closed, { busy: true });
  const remote = aSet("remote", closed, { type: "remote" });
  const [a, b, c] = [aSet("a", closed), aSet("b", closed), aSet("c", closed)];
  for (const set of [remote, busy, a]) sweep.used(set);
  expect(closed).toEqual([]);
  sweep.used(b);
  expect(closed).toEqual(["a"]);
  expect(forgotten).toEqual([a]);
  sweep.used(b);
  sweep.used(c);
  expect(closed).toEqual(["a", "b"]);
});
