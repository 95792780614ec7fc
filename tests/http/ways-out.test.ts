import { existsSync } from "node:fs";
import type { Part } from "@opencode/sdk/types";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { processesWith } from "../support/processes.js";
import { textOf, toolsOf } from "../support/scenario.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { onPostgres, openDatabase } from "../support/test-database.js";
import { verifies } from "../support/verifies.js";

const { model, server, app, log } = await useScriptedServer((model) => ({
  config: scriptedConfig(model, { permission: "allow" }),
}));
afterEach(() => vi.restoreAllMocks());

const isOpen = (part: Part) =>
  part.type === "tool"
    ? part.state.status === "pending" || part.state.status === "running"
    : (part.type === "text" || part.type === "reasoning") &&
      part.time !== undefined &&
      part.time.end === undefined;

const bash = (command: string) => ({ name: "bash", input: { command, description: "works" } });

/** Runs SQL in the server's database beside it. */
async function sql(text: string): Promise<void> {
  const db = await openDatabase(server.workspace, "data/opencode.db");
  await db.write([{ sql: text, params: [] }]);
  await db.close();
}

describe("a clock that is set back", () => {
  it.each([
    ["by 30 s", () => Date.now() - 30_000],
    ["by ten years", () => Date.now() - 10 * 365 * 86_400_000],
    [
      "and stands still",
      (() => {
        const now = Date.now();
        return () => now;
      })(),
    ],
  ])("%s hides nothing of a session from the model, or from who lists it", async (_, clock) => {
    verifies("prompt.order.clock");
    const { id } = await app.session({ title: "clock" });
    model.respond(() => ({ text: "Yes" }));
    for (const text of ["one", "two"]) await app.prompt(id, text);
    const real = vi.spyOn(Date, "now");
    const behind = clock();
    real.mockImplementation(() => behind);
    await app.prompt(id, "three");
    await app.prompt(id, "four");
    real.mockRestore();
    const { messages } = model.requests.at(-1)?.body ?? {};
    const said = messages.filter(({ role }: { role: string }) => role === "user");
    expect(JSON.stringify(said)).toMatch(/one.*two.*three.*four/);
    const all = await app.messages(id);
    expect(all.map(({ info, parts }) => (info.role === "user" ? textOf(parts) : "-"))).toEqual([
      "one",
      "-",
      "two",
      "-",
      "three",
      "-",
      "four",
      "-",
    ]);
    const times = all.map(({ info }) => info.time.created);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    for (const { info } of all)
      if (info.role === "assistant") expect(info.time.completed).toBeGreaterThanOrEqual(info.time.created);
  });
});

describe("nothing stays open", () => {
  it.each([
    [
      "the stream fails for good",
      { streamError: { type: "invalid_request_error", message: "No", code: 400 } },
    ],
    ["the model ends its answer", { finish: "stop" }],
    ["the model runs out of room", { finish: "length" }],
  ])("of a call whose arguments were still being written when %s", async (_, end) => {
    verifies("prompt.nothing-open");
    const { id } = await app.session({ title: "open" });
    model.respond(() => ({ text: "Done" }));
    model.script({ text: "I call.", toolCalls: [{ name: "bash", input: '{"command": "echo' }], ...end });
    await app.prompt(id, "go");
    await log.session(id).first("session.idle");
    const parts = (await app.messages(id)).flatMap((message) => message.parts);
    expect(parts.filter(isOpen)).toEqual([]);
    expect(toolsOf(parts)[0]?.state).toMatchObject({ status: "error", error: expect.stringMatching(/\w/) });
  });

  it("of a turn in which a call cannot be written down; what ran beside it is stopped, what waited does not begin", async () => {
    verifies("prompt.nothing-open", "prompt.nothing-runs-on");
    const { id } = await app.session({ title: "open" });
    const mark = `97531${process.pid}`;
    model.respond(() => ({ text: "Again" }));
    const late = server.workspace.path("project/late");
    model.script({
      toolCalls: [
        // As many as run at once, and some that wait behind them.
        ...Array.from({ length: 15 }, (_, n) => bash(`sleep ${mark}; touch late; : ${n}`)),
        { name: "glob", input: { pattern: "poison*" } },
        ...Array.from({ length: 4 }, (_, n) => bash(`touch late; : ${n}`)),
      ],
    });
    await sql(
      onPostgres
        ? "ALTER TABLE part ADD CONSTRAINT poison CHECK (data NOT LIKE '%poison%') NOT VALID"
        : `CREATE TRIGGER poison BEFORE UPDATE ON part WHEN NEW.data LIKE '%poison%'
            BEGIN SELECT RAISE(ABORT, 'the disk is broken here'); END`,
    );
    const answer = await app.prompt(id, "go");
    expect(answer.info).toMatchObject({ error: { name: "UnknownError" } });
    expect(processesWith(`sleep ${mark}`)).toEqual([]);
    await log.session(id).first("session.idle");
    const parts = (await app.messages(id)).flatMap((message) => message.parts);
    expect(toolsOf(parts)).toHaveLength(20);
    expect(parts.filter(isOpen)).toEqual([]);
    await sql(onPostgres ? "ALTER TABLE part DROP CONSTRAINT poison" : "DROP TRIGGER poison");
    expect(textOf((await app.prompt(id, "again")).parts)).toBe("Again");
    expect(existsSync(late)).toBe(false);
  });
});
