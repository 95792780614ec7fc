import { readFileSync } from "node:fs";
import path from "node:path";
import type { Part } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { begin, ofType, plain, promptsOf, second } from "../support/history.js";
import { createReplica } from "../support/replica.js";
import { data, refusal } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.fork", "part.update", "part.delete");

describe("fork", () => {
  it("copies a conversation whole, with ids of its own", async () => {
    verifies("history.fork", "history.fork.events");
    const { session, prompt, messages, client, server } = await begin({ "a.txt": "0\n" });
    const source = await session({
      title: "Work",
      permission: [{ permission: "webfetch", pattern: "*", action: "deny" }],
    });
    await prompt(source.id, "say: 3\nedit: a.txt 0 => 1");
    await prompt(source.id, "run: echo 2 > a.txt");
    const originals = await messages(source.id);
    const log = await server.events();
    const fork = await data(client.session.fork({ sessionID: source.id }));
    expect(fork).toMatchObject({
      title: "Work (fork #1)",
      directory: server.directory,
      cost: 0,
      permission: source.permission,
      summary: { additions: 1, deletions: 1, files: 1 },
    });
    expect(fork.parentID).toBeUndefined();
    const copies = await messages(fork.id);
    expect(plain(copies)).toEqual(plain(originals));
    const used = new Set(originals.flatMap(({ info, parts }) => [info.id, ...parts.map(({ id }) => id)]));
    for (const { info, parts } of copies) {
      for (const one of [info, ...parts]) {
        expect(one.sessionID).toBe(fork.id);
        expect(used).not.toContain(one.id);
      }
      for (const part of parts) expect(part.messageID).toBe(info.id);
      if (info.role === "assistant") expect(promptsOf(copies)).toContain(info.parentID);
    }
    await log.until(
      (event) => event.type === "session.updated" && event.properties.info.summary !== undefined,
    );
    const replica = createReplica();
    for (const { event } of log.seen) replica.apply(event);
    expect(replica.messages(fork.id)).toEqual(copies);
    expect(log.types()[1]).toBe("session.created");
    log.close();

    const [, cut = ""] = promptsOf(copies);
    await data(client.session.revert({ sessionID: fork.id, messageID: cut }));
    expect(readFileSync(path.join(server.directory, "a.txt"), "utf8")).toBe("1\n");
    expect(await messages(source.id)).toEqual(originals);
    expect((await data(client.session.fork({ sessionID: fork.id }))).title).toBe("Work (fork #2)");
  });

  it("is told of once: no part is in two events, and the log grows by what is copied", async () => {
    verifies("history.fork.events");
    const { session, prompt, messages, client, server } = await begin({ "a.txt": "0\n" });
    const source = await session({ title: "Large" });
    await prompt(source.id, `say: ${"a".repeat(20_000)}`);
    await prompt(source.id, "run: seq 5000");
    const log = await server.events();
    const fork = await data(client.session.fork({ sessionID: source.id }));
    const copies = await messages(fork.id);
    const parts = copies.flatMap(({ parts }) => parts);
    await log.until(
      (event) => event.type === "message.part.updated" && event.properties.part.id === parts.at(-1)?.id,
    );
    const told = log.session(fork.id).events();
    log.close();
    const count = (type: string) => told.filter((event) => event.type === type).length;
    expect(count("message.created")).toBe(copies.length);
    expect(count("message.updated")).toBe(copies.length);
    expect(count("message.part.updated")).toBe(parts.length);
    const bytes = JSON.stringify(copies).length;
    expect(bytes).toBeGreaterThan(60_000);
    // Beside the parts an event has its envelope, and the message itself comes twice.
    expect(JSON.stringify(told).length).toBeLessThan(bytes + 1_000 * told.length);
  });

  it("copies what comes before a message, and nothing that is reverted", async () => {
    verifies("history.fork.point");
    const { session, prompt, messages, client } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    for (const count of [1, 2, 3]) await prompt(id, `say: ${count}`);
    const all = await messages(id);
    const [first = "", middle = ""] = promptsOf(all);
    const fork = async (messageID?: string) => {
      const copy = await data(
        client.session.fork({ sessionID: id, ...(messageID !== undefined && { messageID }) }),
      );
      return plain(await messages(copy.id));
    };
    expect(await fork(middle)).toEqual(plain(all.slice(0, 2)));
    expect(await fork(first)).toEqual([]);
    expect(await refusal(client.session.fork({ sessionID: id, messageID: "msg_nope" }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(client.session.fork({ sessionID: "ses_nope" }))).toMatchObject({ status: 404 });
    await data(client.session.revert({ sessionID: id, messageID: middle }));
    expect(await fork()).toEqual(plain(all.slice(0, 2)));
  });

  it("works while the session is busy and closes what is open in the copy", async () => {
    verifies("history.fork.busy");
    const { session, promptAsync, messages, client, server } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    const log = await server.events();
    await promptAsync(id, "run: echo began; sleep 600");
    await log.until(
      (event) =>
        event.type === "message.part.updated" &&
        event.properties.part.type === "tool" &&
        event.properties.part.state.status === "running",
    );
    const fork = await data(client.session.fork({ sessionID: id }));
    const [, answer] = await messages(fork.id);
    expect(answer?.info).toMatchObject({
      time: { completed: expect.any(Number) },
      error: { name: "MessageAbortedError" },
    });
    expect(ofType(answer ? [answer] : [], "tool")).toMatchObject([{ state: { status: "error" } }]);
    expect(ofType(await messages(id), "tool")).toMatchObject([{ state: { status: "running" } }]);
    await data(client.session.abort({ sessionID: id }));
    log.close();
  });
});

describe("single parts", () => {
  it("can be replaced, added and deleted", async () => {
    verifies("history.part.update", "history.part.delete");
    const { session, prompt, messages, client, server } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    await prompt(id, "say: 2");
    const [, answer] = await messages(id);
    const text = second(ofType(answer ? [answer] : [], "text"), 0);
    const place = { sessionID: id, messageID: text.messageID, partID: text.id };
    const log = await server.events();
    const changed = { ...text, text: "Other words." };
    expect(await data(client.part.update({ ...place, part: changed }))).toEqual(changed);
    const added = { ...text, id: "prt_zzz", text: "More." };
    await data(client.part.update({ ...place, partID: added.id, part: added }));
    expect(ofType(await messages(id), "text").slice(1)).toEqual([changed, added]);
    expect(await data(client.part.delete({ ...place, partID: added.id }))).toBe(true);
    expect(ofType(await messages(id), "text").slice(1)).toEqual([changed]);
    await log.until(({ type }) => type === "message.part.removed");
    expect(log.types().slice(1)).toEqual([
      "message.part.updated",
      "message.part.updated",
      "message.part.removed",
    ]);
    log.close();

    expect(await refusal(client.part.delete({ ...place, partID: added.id }))).toMatchObject({ status: 404 });
    expect(await refusal(client.part.delete({ ...place, messageID: "msg_nope" }))).toMatchObject({
      status: 404,
    });
    const elsewhere = { ...changed, id: "prt_other" };
    expect(await refusal(client.part.update({ ...place, part: elsewhere }))).toMatchObject({
      status: 400,
      data: { issues: [{ path: ["id"] }] },
    });
    const open = { ...changed, time: { start: 1 } };
    expect(await refusal(client.part.update({ ...place, part: open }))).toMatchObject({ status: 400 });
    const stolen = second(ofType(await messages(id), "text"), 0);
    const theft = { ...changed, id: stolen.id };
    expect(await refusal(client.part.update({ ...place, partID: stolen.id, part: theft }))).toMatchObject({
      status: 400,
    });
  });

  it("can be deleted while the session is busy, unless they are being written", async () => {
    verifies("history.part.busy");
    const { session, prompt, promptAsync, messages, client, server } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    await prompt(id, "say: 2");
    const [, answer] = await messages(id);
    const text = second(ofType(answer ? [answer] : [], "text"), 0);
    const log = await server.events();
    await promptAsync(id, "run: echo began; sleep 600");
    await log.until(
      (event) => event.type === "message.part.updated" && event.properties.part.type === "tool",
    );
    const part = ({ messageID, id: partID }: Part) => ({ sessionID: id, messageID, partID });
    expect(await data(client.part.delete(part(text)))).toBe(true);
    const running = second(ofType(await messages(id), "tool"), 0);
    expect(await refusal(client.part.delete(part(running)))).toMatchObject({
      status: 409,
      name: "SessionBusyError",
    });
    await data(client.session.abort({ sessionID: id }));
    log.close();
  });
});
