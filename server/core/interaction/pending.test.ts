import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Session } from "@opencode/sdk/types";
import { afterEach, describe, expect, it } from "vitest";
import { createBus } from "../storage/bus.js";
import { createJournal, draft } from "../storage/journal.js";
import { openSqlite } from "../storage/sqlite/engine.js";
import { insertSession } from "../storage/tables/session.js";
import { createPermissions } from "./permission/permissions.js";
import { askAsQuestions } from "./question/form.js";
import { createQuestions } from "./question/questions.js";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const session = (id: string): Session => ({
  ...{ id, slug: id, version: "1", projectID: "global", directory: "/work", title: id },
  time: { created: 1, updated: 1 },
});
const mine = session("ses_mine");
const theirs = session("ses_theirs");

/** One process on a database, with all that waits for a person in it. */
async function start(file: string, patience?: number) {
  const log = () => undefined;
  const db = await openSqlite(file);
  const bus = createBus();
  const journal = await createJournal({ db, bus, log });
  const deadline = async () => (patience === undefined ? undefined : Date.now() + patience);
  const told: string[] = [];
  bus.subscribe(({ type }) => void (/^(permission|question)\./.test(type) && told.push(type)));
  /** The id of the next one that is asked here. */
  const nextAsked = () =>
    new Promise<string>((resolve) => {
      const stop = bus.subscribe(({ event }) => {
        if (event.type !== "permission.asked" && event.type !== "question.asked") return;
        stop();
        resolve(event.properties.id);
      });
    });
  const deps = { db, journal, bus, deadline, log };
  const close = async () => {
    journal.close();
    await db.close();
  };
  ends.push(() => close().catch(() => undefined));
  return {
    ...{ db, journal, told, nextAsked, close },
    permissions: createPermissions({ ...deps, home: "/home/none" }),
    questions: createQuestions({ ...deps, session: async (id) => (id === mine.id ? mine : theirs) }),
  };
}
type Process = Awaited<ReturnType<typeof start>>;

async function two(patience?: number): Promise<[Process, Process]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pending-"));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "test.db");
  const first = await start(file, patience);
  const created = [mine, theirs].map((info) => draft("session.created", { sessionID: info.id, info }));
  await first.journal.commit(
    { directory: "/work", project: "global" },
    created,
    [mine, theirs].map((one) => insertSession(one)),
  );
  return [first, await start(file, patience)];
}

const infos = [{ question: "Which?", header: "Pick", options: [] }];
const tool = { messageID: "msg_1", callID: "call_1" };
const reject = (process: Process, id: string) => process.questions.reject(id);

/** The three kinds: how one is asked and answered, what it then comes to, and what else may end it. */
const kinds = {
  permission: {
    ask: ({ permissions }: Process, of: Session, signal: AbortSignal): Promise<unknown> =>
      permissions.ask({
        ...{ session: of, scope: "/work", rules: [], signal },
        request: { permission: "bash", patterns: [of.id], always: [], metadata: {} },
      }),
    list: (process: Process) => process.permissions.list("/work"),
    answer: (process: Process, id: string) => process.permissions.reply(id, "once"),
    refuse: (process: Process, id: string) => process.permissions.reply(id, "reject"),
    withdraw: (process: Process, of: Session) => process.permissions.withdraw(of),
    answered: undefined,
    refused: expect.objectContaining({ name: "PermissionRejected" }),
    expired: expect.objectContaining({ name: "PermissionExpired" }),
    events: ["permission.asked", "permission.expired", "permission.replied", "permission.replied"],
    unknown: "PermissionNotFoundError",
  },
  question: {
    ask: ({ questions }: Process, of: Session, signal: AbortSignal): Promise<unknown> =>
      questions.ask({ sessionID: of.id, questions: infos, tool, signal }),
    list: (process: Process) => process.questions.list("/work"),
    answer: (process: Process, id: string) => process.questions.reply(id, [["A"], ["too many"]]),
    refuse: reject,
    withdraw: (process: Process, of: Session) => process.questions.withdraw(of),
    answered: [["A"]],
    refused: expect.objectContaining({ name: "QuestionRejected" }),
    expired: expect.objectContaining({ name: "QuestionExpired" }),
    events: ["question.asked", "question.expired", "question.rejected", "question.replied"],
    unknown: "QuestionNotFoundError",
  },
  elicitation: {
    ask: ({ questions }: Process, of: Session, signal: AbortSignal): Promise<unknown> => {
      const schema = { type: "object" as const, properties: { name: { type: "string" as const } } };
      const request = { mode: "form" as const, server: "s", message: "Who?", schema };
      return askAsQuestions(questions, request, { sessionID: of.id, tool, signal });
    },
    list: (process: Process) => process.questions.list("/work"),
    answer: (process: Process, id: string) => process.questions.reply(id, [["Ada"]]),
    refuse: reject,
    withdraw: (process: Process, of: Session) => process.questions.withdraw(of),
    answered: { action: "accept", content: { name: "Ada" } },
    refused: { action: "decline" },
    expired: { action: "cancel", note: "nobody answered in time" },
    events: ["question.asked", "question.expired", "question.rejected", "question.replied"],
    unknown: "QuestionNotFoundError",
  },
};

describe.each(Object.entries(kinds))("%s", (_, kind) => {
  const [asked, expired, withdrawn, replied] = kind.events;
  /** Asks, and gives what it comes to, an error as well, with its id once everybody can see it. */
  const asking = async (process: Process, of = mine, signal = new AbortController().signal) => {
    const asked = process.nextAsked();
    const outcome = kind.ask(process, of, signal).catch((error: unknown) => error);
    return { id: await asked, outcome };
  };

  it("is a row that every process lists, and ends where it waits whoever answers", async () => {
    const [asker, other] = await two();
    const { id, outcome } = await asking(asker);
    expect(await kind.list(other)).toEqual(await kind.list(asker));
    await kind.answer(other, id);
    await asker.journal.catchUp();
    expect(await outcome).toEqual(kind.answered);
    expect(asker.told).toEqual([asked, replied]);
    expect(await kind.list(other)).toEqual([]);
    await expect(kind.answer(asker, id)).rejects.toMatchObject({ name: kind.unknown });
  });

  it("is ended once, by the first of those who would end it", async () => {
    const [asker, other] = await two();
    for (let round = 0; round < 3; round++) {
      const { id, outcome } = await asking(asker);
      const tries = await Promise.allSettled([kind.answer(other, id), kind.refuse(asker, id)]);
      const [won] = tries
        .map(({ status }, index) => (status === "fulfilled" ? index : -1))
        .filter((at) => at >= 0);
      expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      await asker.journal.catchUp();
      expect(await outcome).toEqual(won === 0 ? kind.answered : kind.refused);
    }
    expect(asker.told.filter((type) => type !== asked)).toHaveLength(3);
  });

  it("ends by itself when its time is up", async () => {
    const [asker, other] = await two(30);
    const { id, outcome } = await asking(asker);
    expect(await outcome).toEqual(kind.expired);
    expect(asker.told).toEqual([asked, expired, withdrawn]);
    expect(await kind.list(other)).toEqual([]);
    await expect(kind.answer(other, id)).rejects.toMatchObject({ name: kind.unknown });
  });

  it("is taken back when whoever asked is interrupted, and not asked by one who is", async () => {
    const [asker, other] = await two();
    const interrupted = new AbortController();
    const reason = new Error("interrupted");
    const { outcome } = await asking(asker, mine, interrupted.signal);
    interrupted.abort(reason);
    expect(await outcome).toBe(reason);
    expect(asker.told).toEqual([asked, withdrawn]);
    expect(await kind.list(other)).toEqual([]);
    await expect(kind.ask(asker, mine, interrupted.signal)).rejects.toBe(reason);
    expect(asker.told).toEqual([asked, withdrawn]);
  });

  it("is over for whoever is interrupted, also when nothing can be written any more", async () => {
    const [asker] = await two();
    const interrupted = new AbortController();
    const reason = new Error("interrupted");
    const { outcome } = await asking(asker, mine, interrupted.signal);
    await asker.close();
    interrupted.abort(reason);
    expect(await outcome).toBe(reason);
  });

  it("is withdrawn with its session, and with no other", async () => {
    const [asker, other] = await two();
    const first = await asking(asker);
    const second = await asking(asker);
    const third = await asking(asker, theirs);
    await kind.withdraw(other, mine);
    await asker.journal.catchUp();
    expect(await Promise.all([first.outcome, second.outcome])).toEqual([kind.refused, kind.refused]);
    expect((await kind.list(asker)).map(({ id }) => id)).toEqual([third.id]);
    await kind.refuse(asker, third.id);
    expect(await third.outcome).toEqual(kind.refused);
  });
});
