import { afterEach, beforeEach, expect, it } from "vitest";
import { createWorkspace, type Workspace } from "../../../../tests/support/workspace.js";
import { type Child, createChild } from "./host.js";

const answering = `
import { Socket } from "node:net";
import { createInterface } from "node:readline";
const channel = new Socket({ fd: 3 });
channel.on("close", () => process.exit());
createInterface({ input: channel }).on("line", (line) => {
  const { type, id, request } = JSON.parse(line);
  if (type === "request" && request === "garbage") channel.write("null\\n");
  else if (type === "request") channel.write(JSON.stringify({ type: "done", id, value: process.pid }) + "\\n");
});`;

let workspace: Workspace;
let child: Child<string>;
const unasked: string[] = [];
beforeEach(() => {
  workspace = createWorkspace();
  workspace.write("runner.mjs", answering);
  unasked.length = 0;
  child = createChild({
    runner: workspace.path("runner.mjs"),
    cwd: workspace.path("."),
    env: { PATH: process.env.PATH ?? "" },
    runs: "a test",
    said: () => undefined,
    ended: (how) => unasked.push(how),
  });
});
afterEach(async () => {
  await child.close();
  workspace.remove();
});

const given = () => ({ signal: new AbortController().signal });

it("what is asked while its process ends, whichever comes first, is answered by one that nobody ends", async () => {
  let before = await child.request("", given());
  for (let round = 0; round < 3; round++) {
    // In later rounds the first waits already when the second end begins.
    const [asked, , again] = await Promise.allSettled([
      child.request("", given()),
      child.end(),
      child.request("", given()),
      child.end(),
    ]);
    const after = await child.request("", given());
    expect(after).not.toBe(before);
    for (const one of [asked, again])
      if (one.status === "fulfilled") expect(one.value).toBe(after);
      else expect(String(one.reason)).toContain("was ended");
    before = after;
  }
  expect(unasked).toEqual([]);
});

it("a process that says what is no message is ended, and what was asked of it fails with why", async () => {
  const before = await child.request("", given());
  await expect(child.request("garbage", given())).rejects.toThrow("wrote on its channel what is no message");
  expect(unasked).toEqual([expect.stringContaining("was ended: it wrote")]);
  expect(await child.request("", given())).not.toBe(before);
});
