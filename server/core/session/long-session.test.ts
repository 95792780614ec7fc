import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { MessageWithParts, Session } from "@opencode/sdk/types";
import { afterEach, describe, expect, it } from "vitest";
import { type Core, createCore } from "../core.js";
import type { Database } from "../storage/database.js";
import { openSqlite } from "../storage/sqlite/engine.js";
import type { Row } from "../storage/statement.js";
import { upsertMessage } from "../storage/tables/message.js";
import { upsertPart } from "../storage/tables/part.js";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A whole core on a real file, and what it asks of its database. */
async function start() {
  const folder = mkdtempSync(path.join(tmpdir(), "opencode-long-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  const db = await openSqlite(path.join(folder, "test.db"));
  let rows = 0;
  const asked = new Set<string>();
  const database: Database = {
    ...db,
    async read(sql, params) {
      asked.add(sql);
      const found = await db.read(sql, params);
      rows += found.length;
      return found;
    },
    write(statements) {
      for (const { sql } of statements) asked.add(sql);
      return db.write(statements);
    },
  };
  const at = (name: string) => path.join(folder, name);
  const core = await createCore({
    version: "1.0.0",
    database,
    paths: { home: at("home"), config: at("config"), data: at("data"), state: at("state") },
    config: {},
    env: { PATH: process.env.PATH },
    toolRunner: "none is run here",
    loadWasm: () => Promise.reject(new Error("no command is run here")),
    log: () => undefined,
  });
  ends.push(() => core[Symbol.asyncDispose]());
  async function counted(work: () => Promise<unknown>): Promise<number> {
    const before = rows;
    await work();
    // What a turn still does behind its answer is of this work, not of the next.
    for (let seen = -1; seen !== rows; await sleep(20)) seen = rows;
    return rows - before;
  }
  const place = { directory: folder, worktree: folder, projectID: "global" };
  return {
    core,
    asked,
    plan: (sql: string) => db.read(`EXPLAIN QUERY PLAN ${sql}`, []),
    async session(count: number, summarised = false) {
      const session = await core.sessions.create({ title: "Long" }, place);
      await db.write(
        conversation(session, count, summarised).flatMap(({ info, parts }) => [
          upsertMessage(info),
          ...parts.map((part) => upsertPart(part)),
        ]),
      );
      return session;
    },
    /** How many rows were read for it. */
    counted,
    /**
     * How many rows it needs: the least of three times, since what a process does now and then (a lease renewed)
     * may fall into any of them.
     */
    async needed(work: () => Promise<unknown>): Promise<number> {
      return Math.min(await counted(work), await counted(work), await counted(work));
    },
  };
}

/** Prompts and answers in turn. */
function conversation(session: Session, count: number, summarised: boolean): MessageWithParts[] {
  const id = (kind: string, at: number) =>
    `${kind}_0000${String(at).padStart(8, "0")}${session.id.slice(-12)}`;
  const began = Date.now() - count * 1_000;
  const model = { providerID: "demo", modelID: "demo" };
  return Array.from({ length: count }, (_, at): MessageWithParts => {
    const common = { id: id("msg", at), sessionID: session.id };
    const part = { id: id("prt", at), sessionID: session.id, messageID: common.id };
    const created = began + at * 1_000;
    const isLast = summarised && at >= count - 2;
    if (at % 2 === 0)
      return {
        info: { ...common, role: "user", time: { created }, agent: "build", model },
        parts: [
          isLast
            ? { ...part, type: "compaction", auto: true }
            : { ...part, type: "text", text: `Prompt ${at}` },
        ],
      };
    const tokens = { input: 10, output: 10, reasoning: 0, cache: { read: 0, write: 0 } };
    return {
      info: {
        ...{ ...common, role: "assistant" as const, parentID: id("msg", at - 1), ...model, mode: "build" },
        ...{ agent: "build", path: { cwd: "/", root: "/" }, cost: 0, tokens, finish: "stop" },
        ...{ time: { created, completed: created + 500 }, ...(isLast && { summary: true }) },
      },
      parts: [{ ...part, type: "text", text: `Answer ${at}`, time: { start: created, end: created + 500 } }],
    };
  });
}

const say = async (core: Core, { id }: Session, messageID?: string) => {
  const parts = [{ type: "text" as const, text: "say: 3" }];
  const { answer } = await core.prompts.prompt(id, { parts, ...(messageID !== undefined && { messageID }) });
  const { info } = await answer;
  expect(info).toMatchObject({ finish: "stop" });
};

/** Rows that are read or not as it comes, such as whether an answer that was just begun is there yet. */
const few = 5;

describe("a session of 10,000 messages", () => {
  it("reads no more rows for a prompt or a page than one of 100", async () => {
    const { core, session, counted, needed, asked, plan } = await start();
    const [short, long] = [await session(100), await session(10_000)];

    expect(await counted(() => say(core, short))).toBeGreaterThan(200);
    expect(await counted(() => say(core, long))).toBeGreaterThan(20_000);
    asked.clear();
    const usual = await needed(() => say(core, short));
    expect(await needed(() => say(core, long))).toBeLessThan(usual + few);
    let names = 0;
    const named = (one: Session) => needed(() => say(core, one, `msg_named_${names++}`));
    expect(await named(long)).toBeLessThan((await named(short)) + few);

    const page = (one: Session, before?: string) =>
      core.messages.list(one.id, { limit: 50, ...(before !== undefined && { before }) });
    expect(await needed(() => page(long))).toBe(await needed(() => page(short)));
    const { next } = await core.messages.list(long.id, { limit: 5_000 });
    const { next: near } = await page(short);
    expect(await needed(() => page(long, next))).toBe(await needed(() => page(short, near)));

    for (const sql of asked) {
      if (!/^\s*(SELECT|UPDATE|DELETE|INSERT)/.test(sql)) continue;
      const details = (await plan(sql.replaceAll("?", "NULL"))).map(({ detail }: Row) => String(detail));
      const scans = details.filter((detail) => /^SCAN (message|part|session|event)\b/.test(detail));
      expect(scans, sql).toEqual([]);
    }
  });

  it("reads only what a summary does not stand for", async () => {
    const { core, session, counted } = await start();
    const long = await session(10_000, true);
    expect(await counted(() => say(core, long))).toBeLessThan(500);
  });
});
