import { afterAll, describe, expect, it, vi } from "vitest";
import { startBouncer } from "../../../../tests/support/pgbouncer.js";
import { startPostgres } from "../../../../tests/support/postgres.js";
import { createBus } from "../bus.js";
import { createJournal, draft } from "../journal.js";
import { openPostgres } from "./engine.js";

const server = await startPostgres();
const bouncer = server && (await startBouncer(await server.create()));
afterAll(async () => {
  await bouncer?.close();
  await server?.close();
});

const log = () => undefined;
const place = { directory: "/work", project: "global" };
const told = (message: string) => draft("tui.toast.show", { message, variant: "info", duration: 1 });

describe.skipIf(!bouncer)("PgBouncer that hands connections on with each transaction", () => {
  if (!bouncer) return;
  it("keeps what each writes in one order, and what is written elsewhere is heard by looking", async () => {
    const nodes = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const db = await openPostgres(bouncer.url, { log });
        const heard: string[] = [];
        const bus = createBus();
        bus.subscribe(({ event }) => heard.push(JSON.stringify(event.properties)));
        return { db, heard, journal: await createJournal({ db, bus, log }) };
      }),
    );
    const write = async (at: number, { journal, db }: (typeof nodes)[number]) => {
      for (let turn = 0; turn < 20; turn++) {
        await journal.commit(
          place,
          [told(`${at}.${turn}`)],
          [
            {
              sql: "INSERT INTO project (id, time_updated, data) VALUES (?, ?, '{}')",
              params: [`${at}.${turn}`, turn],
            },
          ],
        );
        await db.read("SELECT id FROM project WHERE time_updated = ?", [turn]);
      }
    };
    await Promise.all(nodes.flatMap((node, at) => [write(at, node), write(at + 10, node)]));
    const [first] = nodes;
    if (!first) throw new Error("no node");
    await vi.waitFor(
      () => {
        for (const { heard } of nodes) expect(heard).toHaveLength(120);
      },
      { timeout: 20_000, interval: 20 },
    );
    for (const { heard } of nodes) expect(heard).toEqual(first.heard);
    for (const { db, journal } of nodes) {
      journal.close();
      await db.close();
    }
  });
});
