import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { begin, ids, ofType, promptsOf, second } from "../support/history.js";
import { createReplica } from "../support/replica.js";
import { data, refusal, scriptedConfig } from "../support/scenario.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.revert", "session.unrevert", "session.diff");

describe("what a turn did to files", () => {
  it("is told by parts, by the turn's diff and by the session's summary", async () => {
    verifies("history.snapshot.parts", "history.diff.turn");
    const { session, prompt, messages, client, server } = await begin({ "a.txt": "one\n" });
    const { id } = await session();
    await prompt(id, "edit: a.txt one => two\nrun: rm -f none; printf 'made\\n' > b.txt");
    const all = await messages(id);
    const patches = ofType(all, "patch");
    expect(patches.flatMap(({ files }) => files).sort()).toEqual([
      path.join(server.directory, "a.txt"),
      path.join(server.directory, "b.txt"),
    ]);
    for (const patch of patches) {
      const { parts } = second(
        all.filter(({ info }) => info.id === patch.messageID),
        0,
      );
      const types = parts.map(({ type }) => type);
      expect(types.at(0)).toBe("step-start");
      expect(types.slice(-2)).toEqual(["step-finish", "patch"]);
      expect(parts).toContainEqual(expect.objectContaining({ type: "step-start", snapshot: patch.hash }));
      const finish = second(ofType([{ info: second(all, 0).info, parts }], "step-finish"), 0);
      expect(finish.snapshot).toMatch(/^[0-9a-f]{40}$/);
      expect(finish.snapshot).not.toBe(patch.hash);
    }
    const diffs = await data(client.session.diff({ sessionID: id, messageID: second(promptsOf(all), 0) }));
    expect(diffs).toEqual([
      {
        file: "a.txt",
        patch: "--- a.txt\n+++ a.txt\n@@ -1,1 +1,1 @@\n-one\n+two\n".replaceAll(",1", ""),
        additions: 1,
        deletions: 1,
        status: "modified",
      },
      expect.objectContaining({ file: "b.txt", status: "added", additions: 1, deletions: 0 }),
    ]);
    expect(await data(client.session.get({ sessionID: id }))).toMatchObject({
      summary: { additions: 2, deletions: 1, files: 2 },
    });
  });

  it("is nothing when tools only looked", async () => {
    verifies("history.snapshot.none");
    const { session, prompt, messages, server } = await begin({ "a.txt": "one\n" });
    const { id } = await session();
    await prompt(id, "read: a.txt");
    expect(ofType(await messages(id), "patch")).toEqual([]);
    expect(existsSync(server.workspace.path("data/snapshot"))).toBe(false);
    await prompt(id, "run: ls");
    expect(ofType(await messages(id), "patch")).toEqual([]);
  });

  it("does not include what the user did between two turns, or beside the tools of one", async () => {
    verifies("history.snapshot.users-edits");
    const { session, prompt, messages, client, write, server } = await begin({
      "a.txt": "one\n",
      "u.txt": "u\n",
    });
    const { id } = await session();
    await prompt(id, "run: printf 'first\\n' > b.txt");
    write("u.txt", "the user's\n");
    write("mine.txt", "the user's\n");
    await prompt(id, "run: printf 'second\\n' > c.txt");
    const files = ofType(await messages(id), "patch").flatMap((part) => part.files);
    expect(files).toEqual(["b.txt", "c.txt"].map((name) => path.join(server.directory, name)));
    const diffs = await data(client.session.diff({ sessionID: id }));
    expect(diffs.map(({ file }) => file)).toEqual(["b.txt", "c.txt"]);
  });

  it("adds up over several turns, file by file", async () => {
    verifies("history.diff.session");
    const { session, prompt, client, write } = await begin({
      "a.txt": "one\ntwo\nthree\n",
      "back.txt": "same\n",
    });
    const { id } = await session();
    await prompt(id, "edit: a.txt one => 1");
    await prompt(id, "run: printf 'x\\n' > back.txt; printf 'n\\n' > brief.txt");
    write("user.txt", "not the agent's");
    await prompt(id, "run: printf 'same\\n' > back.txt; rm brief.txt");
    await prompt(id, "edit: a.txt three => 3");
    expect(await data(client.session.diff({ sessionID: id }))).toEqual([
      {
        file: "a.txt",
        patch: "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n-one\n+1\n two\n-three\n+3\n",
        additions: 2,
        deletions: 2,
        status: "modified",
      },
    ]);
    expect(await data(client.session.get({ sessionID: id }))).toMatchObject({
      summary: { additions: 2, deletions: 2, files: 1 },
    });
  });

  it("tells changes of ignored files as well, though they cannot be taken back", async () => {
    verifies("history.diff.session");
    const { session, prompt, messages, client, read } = await begin({
      ".gitignore": ".env\n",
      ".env": "A=1\n",
      "a.txt": "0\n",
    });
    const { id } = await session();
    await prompt(id, "edit: .env A=1 => A=2\nedit: a.txt 0 => 1");
    await prompt(id, "edit: a.txt 1 => 2");
    const diffs = await data(client.session.diff({ sessionID: id }));
    expect(diffs.map(({ file, additions }) => [file, additions])).toEqual([
      [".env", 1],
      ["a.txt", 1],
    ]);
    const [first = ""] = promptsOf(await messages(id));
    await data(client.session.revert({ sessionID: id, messageID: first }));
    expect([read(".env"), read("a.txt")]).toEqual(["A=2\n", "0\n"]);
  });

  it("still has a diff where nothing is recorded", async () => {
    verifies("history.snapshot.off");
    const { session, prompt, messages, client } = await begin(
      { "a.txt": "one\n" },
      { config: { permission: "allow", snapshot: false } },
    );
    const { id } = await session();
    await prompt(id, "edit: a.txt one => two");
    await prompt(id, "edit: a.txt two => three");
    const all = await messages(id);
    expect(ofType(all, "patch")).toEqual([]);
    expect(await data(client.session.diff({ sessionID: id }))).toEqual([
      { file: "a.txt", additions: 2, deletions: 2, status: "modified" },
    ]);
    const reverted = await data(
      client.session.revert({ sessionID: id, messageID: second(promptsOf(all), 0) }),
    );
    expect(reverted.revert).toEqual({
      messageID: second(promptsOf(all), 0),
      unrestored: [{ file: "a.txt", reason: "unrecorded" }],
    });
  });
});

describe("revert", () => {
  const damage =
    "run: printf 'changed\\n' > a.txt; rm deep/gone.txt; mkdir -p new/dir; echo n > new/dir/n.txt; " +
    "printf '\\000\\001' > raw.bin; rm link; ln -s b.txt link";

  for (const repository of [true, false]) {
    it(`takes files back and unrevert brings them again, ${repository ? "in" : "outside"} a repository`, async () => {
      verifies("history.revert", "history.unrevert", "history.revert.events");
      const { session, prompt, messages, client, server, read, write, at } = await begin(
        { "a.txt": "one\n", "deep/gone.txt": "gone\n", "raw.bin": "\0\0\0", "keep.txt": "keep\n" },
        { repository },
      );
      symlinkSync("a.txt", at("link"));
      const { id } = await session();
      await prompt(id, "say: 1");
      const before = await messages(id);
      await prompt(id, damage);
      await prompt(id, "run: echo more >> a.txt");
      write("keep.txt", "the user's\n");
      const all = await messages(id);
      const cut = second(promptsOf(all));

      const log = await server.events();
      const reverted = await data(client.session.revert({ sessionID: id, messageID: cut }));
      expect(reverted.revert).toMatchObject({
        messageID: cut,
        snapshot: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
      expect(reverted.revert?.diff).toContain("-changed\n-more\n+one\n");
      expect(read("a.txt")).toBe("one\n");
      expect(read("deep/gone.txt")).toBe("gone\n");
      expect(existsSync(at("new"))).toBe(false);
      expect(read("raw.bin")).toBe("\0\0\0");
      expect(readlinkSync(at("link"))).toBe("a.txt");
      expect(read("keep.txt")).toBe("the user's\n");
      expect(ids(await messages(id))).toEqual(ids(all));
      expect(await data(client.session.diff({ sessionID: id }))).toEqual([]);

      const restored = await data(client.session.unrevert({ sessionID: id }));
      expect(restored.revert).toBeUndefined();
      expect(read("a.txt")).toBe("changed\nmore\n");
      expect(existsSync(at("deep/gone.txt"))).toBe(false);
      expect(read("new/dir/n.txt")).toBe("n\n");
      expect(readFileSync(at("raw.bin"))).toEqual(Buffer.from([0, 1]));
      expect(readlinkSync(at("link"))).toBe("b.txt");
      expect(read("keep.txt")).toBe("the user's\n");
      await log.until((event) => event.type === "session.updated" && !event.properties.info.revert);
      expect(log.types().filter((type) => type.startsWith("session."))).toEqual([
        "session.diff",
        "session.updated",
        "session.updated",
      ]);
      const [told] = log.of("session.diff");
      expect(told?.properties.diff.map(({ file, status }) => `${status} ${file}`)).toEqual([
        "modified a.txt",
        "deleted deep/gone.txt",
        "modified link",
        "added new/dir/n.txt",
        "modified raw.bin",
      ]);
      expect(await messages(id)).toEqual(all);
      expect(before).toHaveLength(2);
      log.close();
    });
  }

  it("is made final by the next prompt", async () => {
    verifies("history.revert.final", "history.revert.events");
    const { session, prompt, messages, client, server, read } = await begin({ "a.txt": "one\n" });
    const log = await server.events();
    const replica = createReplica();
    const { id } = await session();
    await prompt(id, "edit: a.txt one => kept");
    await prompt(id, "edit: a.txt kept => dropped");
    const all = await messages(id);
    const cut = second(promptsOf(all));
    await data(client.session.revert({ sessionID: id, messageID: cut }));
    expect(read("a.txt")).toBe("kept\n");
    await log.until(
      (event) => event.type === "session.updated" && event.properties.info.revert !== undefined,
    );
    const mark = log.seen.length;
    await prompt(id, "say: 2");
    const now = await messages(id);
    expect(ids(now).slice(0, -2)).toEqual(ids(all).slice(0, ids(all).indexOf(cut)));
    expect(await data(client.session.get({ sessionID: id }))).toMatchObject({
      summary: { additions: 1, deletions: 1, files: 1 },
    });
    expect((await data(client.session.get({ sessionID: id }))).revert).toBeUndefined();
    expect(read("a.txt")).toBe("kept\n");
    await log.until((event) => event.type === "session.idle" && log.seen.length > mark + 5);
    const gone = ids(all).slice(ids(all).indexOf(cut));
    // What is told of the taking back itself, and of anything but the session, may still come in between.
    const after = log.seen.slice(mark).flatMap(({ event }) => {
      const late = event.type === "session.updated" && event.properties.info.revert !== undefined;
      return /^(message\.(removed|deleted|created)|session\.updated)$/.test(event.type) && !late
        ? [event]
        : [];
    });
    expect(after.slice(0, 2 * gone.length + 2).map(({ type }) => type)).toEqual([
      ...gone.flatMap(() => ["message.removed", "message.deleted"]),
      "session.updated",
      "message.created",
    ]);
    for (const { event } of log.seen) replica.apply(event);
    expect(replica.messages(id)).toEqual(now);
    log.close();
  });

  it("leaves what was taken back out of what the model reads", async () => {
    verifies("history.revert.final");
    const model = await startScriptedOpenAI();
    try {
      model.respond(() => ({ text: "UNHEARD-OF" }));
      const { session, prompt, messages, client } = await begin(
        { "a.txt": "" },
        { config: scriptedConfig(model) },
      );
      const { id } = await session();
      for (const text of ["ALPHA", "BETA", "GAMMA"]) await prompt(id, text);
      const beta = second(promptsOf(await messages(id)));
      await data(client.session.revert({ sessionID: id, messageID: beta }));
      await prompt(id, "DELTA");
      const sent = JSON.stringify((await model.request(3)).body.messages);
      expect(sent.match(/ALPHA|BETA|GAMMA|DELTA|UNHEARD-OF/g)).toEqual(["ALPHA", "UNHEARD-OF", "DELTA"]);
    } finally {
      await model.close();
    }
  });

  it("keeps what was taken back when the prompt after it is refused", async () => {
    verifies("history.revert.final");
    const { session, prompt, messages, client } = await begin({ "a.txt": "one\n" });
    const { id } = await session();
    await prompt(id, "say: 1");
    const all = await messages(id);
    await data(client.session.revert({ sessionID: id, messageID: second(promptsOf(all), 0) }));
    await refusal(client.session.prompt({ sessionID: id, agent: "nobody", parts: [] }));
    expect(await messages(id)).toEqual(all);
    await data(client.session.unrevert({ sessionID: id }));
  });

  it("moves back and forth, and unrevert still goes to where the first one began", async () => {
    verifies("history.revert.again");
    const { session, prompt, messages, client, read, at } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    await prompt(id, "edit: a.txt 0 => 1");
    await prompt(id, "run: echo made > b.txt");
    await prompt(id, "edit: a.txt 1 => 2");
    const [first = "", , third = ""] = promptsOf(await messages(id));
    const to = (messageID: string) => data(client.session.revert({ sessionID: id, messageID }));
    await to(first);
    expect([read("a.txt"), existsSync(at("b.txt"))]).toEqual(["0\n", false]);
    await to(third);
    expect([read("a.txt"), read("b.txt")]).toEqual(["1\n", "made\n"]);
    await to(first);
    expect([read("a.txt"), existsSync(at("b.txt"))]).toEqual(["0\n", false]);
    await data(client.session.unrevert({ sessionID: id }));
    expect([read("a.txt"), read("b.txt")]).toEqual(["2\n", "made\n"]);
  });

  it("cuts inside an answer before a part", async () => {
    verifies("history.revert.part");
    const { session, prompt, messages, client, read } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    await prompt(id, "say: 3\nrun: echo x > a.txt");
    const all = await messages(id);
    const answer = second(all);
    const text = answer.parts.findIndex(({ type }) => type === "text");
    const tool = second(
      answer.parts,
      answer.parts.findIndex(({ type }) => type === "tool"),
    );
    expect(text).toBeGreaterThan(0);
    expect(answer.parts.indexOf(tool)).toBeGreaterThan(text);
    const cut = { messageID: answer.info.id, partID: tool.id };
    expect((await data(client.session.revert({ sessionID: id, ...cut }))).revert).toMatchObject(cut);
    expect(read("a.txt")).toBe("0\n");
    await prompt(id, "say: 1");
    const now = await messages(id);
    expect(second(now)).toEqual({ ...answer, parts: answer.parts.slice(0, answer.parts.indexOf(tool)) });
    expect(now).toHaveLength(4);
  });

  it("takes the prompt along when nothing was said before the point", async () => {
    verifies("history.revert.part");
    const { session, prompt, messages, client } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    await prompt(id, "say: 1");
    const [user, answer] = await messages(id);
    const point = { messageID: answer?.info.id ?? "", partID: second(answer?.parts ?? [], 0).id };
    const { revert } = await data(client.session.revert({ sessionID: id, ...point }));
    expect(revert).toEqual({ messageID: user?.info.id });
  });

  it("takes back what an aborted command had done", async () => {
    verifies("history.revert.aborted");
    const { session, promptAsync, messages, client, read, server } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    const log = await server.events();
    await promptAsync(id, "run: echo half > a.txt; echo began; sleep 600");
    await log.until(
      (event) =>
        event.type === "message.part.updated" &&
        event.properties.part.type === "tool" &&
        event.properties.part.state.status === "running" &&
        String(event.properties.part.state.metadata?.output).includes("began"),
    );
    await data(client.session.abort({ sessionID: id }));
    log.close();
    expect(read("a.txt")).toBe("half\n");
    const [prompt = ""] = promptsOf(await messages(id));
    expect(await data(client.session.diff({ sessionID: id }))).toMatchObject([{ file: "a.txt" }]);
    await data(client.session.revert({ sessionID: id, messageID: prompt }));
    expect(read("a.txt")).toBe("0\n");
  });

  it("refuses unknown points, unknown sessions and busy ones", async () => {
    verifies("history.revert.refused");
    const { session, prompt, promptAsync, messages, client, server } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    await prompt(id, "say: 1");
    const [user = ""] = promptsOf(await messages(id));
    const revert = (sessionID: string, messageID: string, partID?: string) =>
      refusal(client.session.revert({ sessionID, messageID, ...(partID !== undefined && { partID }) }));
    expect(await revert(id, "msg_nope")).toMatchObject({ status: 404, name: "NotFoundError" });
    expect(await revert(id, user, "prt_nope")).toMatchObject({ status: 404, name: "NotFoundError" });
    expect(await revert("ses_nope", user)).toMatchObject({ status: 404, name: "NotFoundError" });
    expect(await refusal(client.session.unrevert({ sessionID: "ses_nope" }))).toMatchObject({ status: 404 });
    const bare = await server.fetch(`/session/${id}/revert`, { method: "POST", body: "{}" });
    expect(bare.status).toBe(400);
    const untouched = await data(client.session.get({ sessionID: id }));
    expect(await data(client.session.unrevert({ sessionID: id }))).toEqual(untouched);

    const log = await server.events();
    await promptAsync(id, "hang");
    await log.until((event) => event.type === "session.status" && event.properties.status.type === "busy");
    expect(await revert(id, user)).toMatchObject({ status: 409, name: "SessionBusyError", sessionID: id });
    expect(await refusal(client.session.unrevert({ sessionID: id }))).toMatchObject({ status: 409 });
    expect(await refusal(client.session.deleteMessage({ sessionID: id, messageID: user }))).toMatchObject({
      status: 409,
    });
    await data(client.session.abort({ sessionID: id }));
    log.close();
  });

  it("leaves a prompt that comes at the same moment whole", async () => {
    verifies("history.revert.final");
    const { session, prompt, messages, client, read } = await begin({ "a.txt": "0\n" });
    const { id } = await session();
    await prompt(id, "edit: a.txt 0 => 1");
    const [user = ""] = promptsOf(await messages(id));
    const [reverted, answer] = await Promise.all([
      client.session.revert({ sessionID: id, messageID: user }),
      prompt(id, "read: a.txt"),
    ]);
    const now = await messages(id);
    expect(now.at(-1)?.info.id).toBe(answer.info.id);
    // Whichever was the first to arrive: of both, nothing is halved.
    if (reverted.data) expect(reverted.data.revert?.messageID).toBe(user);
    else expect(reverted.response.status).toBe(409);
    expect(promptsOf(now).includes(user)).toBe(!reverted.data);
    expect(read("a.txt")).toBe(reverted.data ? "0\n" : "1\n");
  });

  it("leaves the user's index, refs and objects as they were", async () => {
    verifies("history.snapshot.repository");
    const { session, prompt, messages, client, server, write, git } = await begin({
      "a.txt": "0\n",
      "s.txt": "s\n",
    });
    write("s.txt", "staged\n");
    git("add", "s.txt");
    write("untracked.txt", "u\n");
    const checksum = () =>
      createHash("sha256")
        .update(readFileSync(path.join(server.directory, ".git/index")))
        .digest("hex");
    const state = () => [checksum(), git("for-each-ref"), git("count-objects", "-v")];
    const status = git("--no-optional-locks", "status", "--porcelain");
    const before = state();
    const { id } = await session();
    await prompt(id, "run: echo x > a.txt; rm untracked.txt");
    const [user = ""] = promptsOf(await messages(id));
    await data(client.session.revert({ sessionID: id, messageID: user }));
    expect(state()).toEqual(before);
    expect(git("--no-optional-locks", "status", "--porcelain")).toBe(status);
    expect(readdirSync(server.workspace.path("data/snapshot"))).toHaveLength(1);
  });
});
