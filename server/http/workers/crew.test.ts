import cluster from "node:cluster";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { startCrew } from "./crew.js";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  vi.restoreAllMocks();
});

/** Says all that a worker says, and listens to nothing. */
const worker = `
  process.on("message", ({ type }) => {
    if (type === "listen") process.send({ type: "listening" });
    if (type === "close") process.exit(0);
  });
  process.send({ type: "ready" });
`;

it("has another in the place of a worker also where the machine has no room for one at first", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "opencode-crew-"));
  const file = path.join(folder, "worker.cjs");
  writeFileSync(file, worker);
  const logged: string[] = [];
  const crew = await startCrew({
    ...{ count: 1, port: 0, program: { file, words: [] } },
    settings: {
      ...{ hostname: "127.0.0.1", cwd: "/", cors: undefined, guarded: false },
      door: { path: "none", token: "none" },
    },
    ...{ onReport: () => undefined, onTally: () => undefined, onGone: () => undefined },
    log: (_, message) => void logged.push(message),
  });
  ends.push(
    () => crew.close(100).then(() => crew.ended()),
    () => rmSync(folder, { recursive: true, force: true }),
  );
  const [first] = crew.members();
  let refused = 0;
  const { fork } = cluster;
  vi.spyOn(cluster, "fork").mockImplementation((env) => {
    if (refused++ < 2) throw new Error("EMFILE");
    return fork.call(cluster, env);
  });
  first?.kill();
  await vi.waitFor(
    () => {
      expect(crew.members()).toHaveLength(1);
      expect(crew.members()[0]?.isReady()).toBe(true);
      expect(crew.members()[0]).not.toBe(first);
    },
    { timeout: 10_000 },
  );
  expect(refused).toBe(3);
  expect(logged.filter((one) => one.includes("could not take"))).toHaveLength(2);
});
