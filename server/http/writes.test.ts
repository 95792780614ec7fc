import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AssistantMessageWithParts, Session } from "@opencode/sdk/types";
import { afterEach, expect, it, vi } from "vitest";
import type { Database } from "../core/storage/database.js";
import { openSqlite } from "../core/storage/sqlite/engine.js";
import { openInProcess } from "./in-process.js";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A whole app on a real file, and what its requests cost the database. */
async function start() {
  const folder = mkdtempSync(path.join(tmpdir(), "opencode-writes-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  const db = await openSqlite(path.join(folder, "test.db"));
  const counts = { writes: 0, reads: 0, waits: 0 };
  const database: Database = {
    ...db,
    read(sql, params) {
      counts.reads += 1;
      return db.read(sql, params);
    },
    write(statements) {
      counts.writes += 1;
      return db.write(statements);
    },
    durable() {
      counts.waits += 1;
      return db.durable();
    },
  };
  const at = (name: string) => path.join(folder, name);
  const { fetch, close } = await openInProcess({
    core: {
      version: "1.0.0",
      database,
      paths: { home: at("home"), config: at("config"), data: at("data"), state: at("state") },
      config: {},
      env: { PATH: process.env.PATH },
      toolRunner: "none is run here",
      loadWasm: () => Promise.reject(new Error("no command is run here")),
      log: () => undefined,
    },
    cwd: folder,
    contractFile: at("none"),
  });
  ends.push(close);
  const post = async <T>(where: string, body: object): Promise<T> => {
    const headers = { "content-type": "application/json" };
    const request = new Request(`http://localhost${where}`, {
      ...{ method: "POST", headers, body: JSON.stringify(body) },
    });
    const response = await fetch(request);
    expect(response.status).toBe(200);
    return (await response.json()) as T;
  };
  return {
    get: async (where: string) => (await fetch(new Request(`http://localhost${where}`))).text(),
    session: () => post<Session>("/session", { title: "Counted" }),
    async say({ id }: Session) {
      const parts = [{ type: "text", text: "say: 3" }];
      const { info } = await post<AssistantMessageWithParts>(`/session/${id}/message`, { parts });
      expect(info.finish).toBe("stop");
    },
    async cost(work: () => Promise<unknown>) {
      const before = { ...counts };
      await work();
      return {
        writes: counts.writes - before.writes,
        reads: counts.reads - before.reads,
        waits: counts.waits - before.waits,
      };
    },
  };
}

it("makes a session in one transaction", async () => {
  const { session, cost } = await start();
  await session();
  expect(await cost(session)).toMatchObject({ writes: 1, waits: 1 });
});

it("parses no event that nobody here looks into", async () => {
  const { session } = await start();
  await session();
  const parse = vi.spyOn(JSON, "parse");
  await session();
  const events = parse.mock.calls.flatMap(
    ([text]) => /^\{"id":"evt_[^"]*","type":"([^"]*)/.exec(text)?.[1] ?? [],
  );
  parse.mockRestore();
  // It is written down in the log.
  expect(events).toEqual(["session.created"]);
});

it("hands on a session, and a list of them, as they are kept", async () => {
  const { session, get } = await start();
  const { id } = await session();
  const parse = vi.spyOn(JSON, "parse");
  const texts = [await get(`/session/${id}`), await get("/session")];
  const parsed = parse.mock.calls.filter(([text]) => text.includes(id));
  parse.mockRestore();
  expect(parsed).toEqual([]);
  expect(texts.map((text) => JSON.parse(text))).toMatchObject([{ id, title: "Counted" }, [{ id }]]);
});

it("answers a prompt in few transactions", async () => {
  const { session, say, cost } = await start();
  const one = await session();
  await say(one);
  expect(await cost(() => say(one))).toEqual({ writes: 6, reads: 22, waits: 2 });
});
