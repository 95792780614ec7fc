import { existsSync, readFileSync } from "node:fs";
import type { Pty } from "@opencode/sdk/types";
import { afterAll, describe, expect, it } from "vitest";
import { useServer } from "../support/fixture.js";
import { data, eventually, refusal } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { isRunning } from "../support/spawn.js";
import { type DialOptions, dialTerminal } from "../support/terminal.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("pty.shells", "pty.list", "pty.create", "pty.get", "pty.update", "pty.remove", "pty.connect");

const { server, log } = await useServer({
  files: { "src/a.txt": "", "deep/er/.keep": "" },
  env: {
    SHELL: "/bin/sh",
    OPENCODE_SERVER_PASSWORD: "the-password-of-the-server",
    ANTHROPIC_API_KEY: "sk-ant-0123456789abcdef",
    ODD_THING: "the-value-of-a-configured-key",
    PAGER: "less -X",
  },
  config: { provider: { mine: { options: { apiKey: "{env:ODD_THING}" } } } },
});
const { pty } = server.official;
const unknown = "pty_nothere";

const run = (script: string) => data(pty.create({ command: "/bin/sh", args: ["-c", script] }));
const dial = (id: string, options?: DialOptions) => dialTerminal(`${server.url}/pty/${id}/connect`, options);
const exitOf = (id: string) => log.first("pty.exited", ({ properties }) => properties.id === id);
const pidsOf = (text: string) => [...text.matchAll(/pid=(\d+)/g)].map(([, pid]) => Number(pid));
const gone = (pid: number) =>
  eventually(
    () => isRunning(pid),
    (runs) => !runs,
  );
const open: string[] = [];
/** The environment of the one who asks, as a program in a terminal sees it. */
async function printed(script: string, input: Partial<Parameters<typeof pty.create>[0]> = {}) {
  const made = await data(
    pty.create({ command: "/bin/sh", args: ["-c", `${script}; echo done; sleep 60`], ...input }),
  );
  open.push(made.id);
  const client = await dial(made.id);
  await client.sees("done");
  return client.text();
}
afterAll(() => Promise.all(open.map((ptyID) => pty.remove({ ptyID }))));

describe("a terminal", () => {
  it("is opened, listed, renamed, resized and closed, in its own directory", async () => {
    verifies("pty.life");
    const made = await data(pty.create());
    expect(made).toEqual({
      id: expect.stringMatching(/^pty_/),
      title: `Terminal ${made.id.slice(-4)}`,
      command: "/bin/sh",
      args: ["-l"],
      cwd: server.directory,
      status: "running",
      pid: expect.any(Number),
    });
    expect(await data(pty.list())).toEqual([made]);
    expect(await data(pty.get({ ptyID: made.id }))).toEqual(made);
    expect(await log.first("pty.created", ({ properties }) => properties.info.id === made.id)).toMatchObject({
      properties: { info: made },
    });
    const client = await dial(made.id);
    expect(await data(pty.update({ ptyID: made.id, title: "Mine", size: { rows: 41, cols: 123 } }))).toEqual({
      ...made,
      title: "Mine",
    });
    for (const same of [{}, { title: "" }, { size: { rows: 100_000, cols: 123 } }])
      expect((await data(pty.update({ ptyID: made.id, ...same }))).title).toBe("Mine");
    await data(pty.update({ ptyID: made.id, size: { rows: 42, cols: 123 } }));
    client.type("stty size\n");
    await client.sees("42 123");
    await log.first("pty.updated", ({ properties }) => properties.info.title === "Mine");

    const elsewhere = server.place("elsewhere");
    expect(await data(pty.list({ directory: elsewhere }))).toEqual([]);
    const there = { ptyID: made.id, directory: elsewhere };
    for (const call of [pty.get(there), pty.update(there), pty.remove(there)])
      expect(await refusal(call)).toMatchObject({
        status: 404,
        ...{ name: "PtyNotFoundError", _tag: "PtyNotFoundError", ptyID: made.id },
      });
    expect(await data(pty.remove({ ptyID: made.id }))).toBe(true);
    expect(await client.closed).toBe(1000);
    await log.first("pty.deleted", ({ properties }) => properties.id === made.id);
    expect(log.of("pty.exited").map(({ properties }) => properties.id)).not.toContain(made.id);
    expect(await isRunning(made.pid)).toBe(false);
    expect(await refusal(pty.remove({ ptyID: made.id }))).toMatchObject({ status: 404 });
  });

  it("of a shell that this machine lists has it by name", async () => {
    const shells = await data(pty.shells());
    expect(shells.length).toBeGreaterThan(0);
    for (const { path, name } of shells)
      expect([existsSync(path), path.endsWith(`/${name}`)]).toEqual([true, true]);
    const listed = readFileSync("/etc/shells", "utf8").split("\n");
    const places = shells.map(({ path }) => listed.indexOf(path));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(shells.find(({ name }) => name === "sh")).toMatchObject({ acceptable: true });
  });

  it.each<[string, object, RegExp]>([
    [
      "a program that is not there",
      { command: "no-such-program" },
      /command: there is no program no-such-program/,
    ],
    ["a program that is a folder", { command: "/tmp" }, /command: there is no program/],
    ["a program that may not be run", { command: "./src/a.txt" }, /command: there is no program/],
    ["a folder that is not there", { cwd: "nowhere" }, /cwd: .*\/nowhere is no folder/],
    ["a folder that is a file", { cwd: "src/a.txt" }, /cwd: .* is no folder/],
    ["a NUL in an argument", { command: "echo", args: ["a\0b"] }, /args: holds a NUL/],
    ["a NUL in a variable", { env: { A: "\0" } }, /env: holds a NUL/],
    ["a variable without a name", { env: { "": "x" } }, /env: "" is no name/],
    ["a variable with = in its name", { env: { "A=B": "x" } }, /env: "A=B" is no name/],
  ])("is not opened for %s", async (_, input, message) => {
    verifies("pty.refused");
    expect(await refusal(pty.create(input))).toMatchObject({
      status: 400,
      data: { message: expect.stringMatching(message) },
    });
    expect(await data(pty.list())).toEqual([]);
  });

  it("starts where it is told, relative to the directory", async () => {
    const text = await printed("pwd", { cwd: "deep/er" });
    expect(text).toContain(`${server.directory}/deep/er`);
    expect(await printed("pwd", { cwd: "" })).toContain(server.directory);
  });

  it("has the server's environment without its secrets, and what its client gives", async () => {
    verifies("pty.environment");
    const text = await printed("env", { env: { MINE: "of the client", OPENCODE_RUN: "nobody" } });
    const names = [...text.matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect(names).not.toContain("OPENCODE_SERVER_PASSWORD");
    expect(names).not.toContain("ANTHROPIC_API_KEY");
    expect(names).not.toContain("ODD_THING");
    expect(names).not.toContain("GIT_PAGER");
    expect(text).toContain("PAGER=less -X");
    expect(text).toContain("MINE=of the client");
    expect(text).toMatch(/OPENCODE_RUN=run_\w+:pty:/);
    expect(text).toContain("TERM=xterm-256color");
    expect(text).toContain("OPENCODE_TERMINAL=1");
    expect(text).toContain(`OPENCODE_PID=${process.pid}`);
  });
});

describe("the end of a program", () => {
  it.each([
    ["exit 0", 0],
    ["exit 7", 7],
    ["kill -KILL $$", 137],
    ["kill -TERM $$", 143],
  ])("by `%s` is told as %i", async (script, exitCode) => {
    verifies("pty.exit");
    const made = await run(`read line; ${script}`);
    const client = await dial(made.id);
    client.type("\n");
    expect((await exitOf(made.id)).properties).toEqual({ id: made.id, exitCode });
    expect(await client.closed).toBe(1000);
    for (const call of [pty.get({ ptyID: made.id }), pty.remove({ ptyID: made.id })])
      expect(await refusal(call)).toMatchObject({ status: 404 });
    expect((await data(pty.list())).map(({ id }) => id)).not.toContain(made.id);
    expect((await dial(made.id)).status).toBe(404);
  });

  it("is told with all that it wrote last", async () => {
    verifies("pty.exit");
    // One in three lost some of it where nobody saw to that.
    for (let round = 0; round < 8; round++) {
      const made = await run("read line; seq 1 40000; printf last");
      const client = await dial(made.id);
      client.type("\n");
      await client.closed;
      expect(client.text().slice(-11)).toBe("40000\r\nlast");
      expect(client.text().length).toBe(2 + 268_894 + 4);
    }
  });

  it("by closing its terminal is that of all it has begun, whatever that does about it", async () => {
    verifies("pty.ends");
    const made = await run(
      `trap "" HUP TERM; setsid sh -c 'trap "" HUP TERM; echo pid=$$; while :; do sleep 1; done' &
       nohup sleep 61 >/dev/null 2>&1 & echo pid=$!; wait; sleep 60`,
    );
    const client = await dial(made.id);
    await client.until(() => pidsOf(client.text()).length === 2);
    const pids = [made.pid, ...pidsOf(client.text())];
    expect(await data(pty.remove({ ptyID: made.id }))).toBe(true);
    for (const pid of pids) expect(await isRunning(pid)).toBe(false);
  });

  it("by letting go of its directory is told by no event of its own", async () => {
    verifies("pty.ends");
    const directory = server.place("let-go");
    const made = await data(pty.create({ directory, command: "sleep", args: ["63"] }));
    const client = await dial(made.id, { query: { directory } });
    await data(server.official.instance.dispose({ directory }));
    expect(await client.closed).toBe(1000);
    expect(await isRunning(made.pid)).toBe(false);
    expect(await data(pty.list({ directory }))).toEqual([]);
    await log.first("server.instance.disposed", ({ properties }) => properties.directory === directory);
    const told = [...log.of("pty.exited"), ...log.of("pty.deleted")].map(({ properties }) => properties.id);
    expect(told).not.toContain(made.id);
  });

  it("by the end of the server is that of all, with what an ended shell has left behind", async () => {
    verifies("pty.ends");
    const other = await startServer({ env: { SHELL: "/bin/sh" } });
    const create = (script: string) =>
      data(other.official.pty.create({ command: "/bin/sh", args: ["-c", script] }));
    const events = await other.events();
    const left = other.workspace.path("left");
    const gone = await create(`setsid sleep 62 & echo $! > ${left}; sleep 0.2`);
    await events.first("pty.exited", ({ properties }) => properties.id === gone.id);
    const stays = await create("trap '' HUP; while :; do sleep 1; done");
    const client = await dialTerminal(`${other.url}/pty/${stays.id}/connect`);
    const pids = [stays.pid, Number(readFileSync(left, "utf8"))];
    for (const pid of pids) expect(await isRunning(pid)).toBe(true);
    await other.close();
    expect(await client.closed).toBe(1001);
    for (const pid of pids) expect(await isRunning(pid)).toBe(false);
  });
});

describe("who connects", () => {
  it("is sent what was written, in whole characters, then where that ends, then what comes", async () => {
    verifies("pty.replay");
    const made = await run("stty -echo; printf 'hé文😀'; printf '\\377|'; read line; printf next; sleep 60");
    open.push(made.id);
    const first = await dial(made.id);
    await first.sees("|");
    const second = await dial(made.id);
    expect([second.text(), second.cursors]).toEqual(["hé文😀\uFFFD|", [7]]);
    for (const [cursor, text] of [
      ["3", "😀\uFFFD|"],
      ["7", ""],
      ["-1", ""],
      ["9999", ""],
      ["abc", "hé文😀\uFFFD|"],
      ["1.5", "hé文😀\uFFFD|"],
      ["-2", "hé文😀\uFFFD|"],
      ["", "hé文😀\uFFFD|"],
    ] as const) {
      const client = await dial(made.id, { query: { cursor } });
      expect([cursor, client.text(), client.cursors]).toEqual([cursor, text, [7]]);
      await client.leave();
    }
    first.type("\n");
    await second.sees("next");
    expect(second.text()).toBe("hé文😀\uFFFD|next");
    expect(second.cursors).toEqual([7]);
  });

  it("to one that has written nothing is sent only that", async () => {
    const made = await run("sleep 60");
    open.push(made.id);
    const client = await dial(made.id);
    expect([client.text(), client.cursors]).toEqual(["", [0]]);
  });

  it("late is sent the last 2,097,152 units, in frames of at most 65,536", async () => {
    verifies("pty.replay");
    const made = await run("stty -opost; head -c 2500000 /dev/zero | tr '\\0' x; printf end; sleep 60");
    open.push(made.id);
    const watcher = await dial(made.id);
    await watcher.sees("end");
    const client = await dial(made.id);
    expect(client.cursors).toEqual([2_500_003]);
    expect(client.text()).toHaveLength(2_097_152);
    expect(client.text().endsWith("xxend")).toBe(true);
    expect(Math.max(...client.replayed().map((piece) => piece.length))).toBe(65_536);
    const again = await dial(made.id, { query: { cursor: "2500000" } });
    expect(again.text()).toBe("end");
  });

  it("sees what others type, in text or binary, and ends nothing by leaving", async () => {
    verifies("pty.shared");
    const made = await run("while read line; do echo got $line; done");
    open.push(made.id);
    const [one, two] = [await dial(made.id), await dial(made.id)];
    one.type("a\n");
    await two.sees("got a");
    two.type(Buffer.from("b\n"));
    await one.sees("got b");
    await one.leave();
    two.type("c\n");
    await two.sees("got c");
    const late = await dial(made.id);
    expect(late.text()).toBe(two.text());
  });

  it("may type more than the program reads: nothing stands still, and all of it arrives once it is read", async () => {
    verifies("pty.unread");
    const made = await run("stty raw -echo; printf ready; sleep 1.5; head -c 600000 | wc -c; sleep 60");
    open.push(made.id);
    const client = await dial(made.id);
    await client.sees("ready");
    for (let i = 0; i < 6; i++) client.type("x".repeat(100_000));
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.fetch("/global/health")));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(client.text()).toBe("ready");
    await client.sees("600000");
  });

  it("and reads nothing has the program wait, and it goes on when that reads again", async () => {
    verifies("pty.unread");
    const made = await run("read line; head -c 12000000 /dev/zero | tr '\\0' x; printf end; sleep 60");
    open.push(made.id);
    const client = await dial(made.id);
    client.socket.pause();
    client.type("\n");
    // Without anybody who reads it would be through long ago.
    const before = await eventually(
      async () => {
        const looker = await dial(made.id, { query: { cursor: "-1" } });
        await looker.leave();
        return looker.cursors[0] ?? 0;
      },
      (cursor) => cursor > 1_000_000,
    );
    expect(before).toBeLessThan(12_000_000);
    client.socket.resume();
    await client.sees("end");
    expect(client.text().length).toBeGreaterThan(12_000_000);
  });

  it("without an offer of an upgrade is told whether there is something to connect to", async () => {
    const made: Pty = await run("sleep 60");
    open.push(made.id);
    expect(await data(pty.connect({ ptyID: made.id }))).toBe(true);
    expect(await refusal(pty.connect({ ptyID: unknown }))).toMatchObject({ status: 404 });
  });
});

it("there are sixty-four at most, also where more are asked for at once, and one that goes makes room", async () => {
  verifies("pty.most");
  const directory = server.place("crowd");
  const ask = () => pty.create({ directory, command: "/bin/cat" });
  const before = (await data(pty.list())).length;
  const answers = await Promise.all(Array.from({ length: 70 }, ask));
  const made = answers.flatMap((one) => (one.data ? [one.data.id] : []));
  expect(made.length + before).toBe(64);
  for (const { error, response } of answers.filter((one) => one.error))
    expect([response.status, error]).toMatchObject([
      503,
      { data: { message: "There are 64 terminals already" } },
    ]);
  expect((await refusal(ask())).status).toBe(503);
  await data(pty.remove({ directory, ptyID: made[0] ?? "" }));
  const again = await data(ask());
  expect(again.status).toBe("running");
  await data(server.official.instance.dispose({ directory }));
  expect(await data(pty.list({ directory }))).toEqual([]);
  await Promise.all([again, ...answers.flatMap((one) => one.data ?? [])].map(({ pid }) => gone(pid)));
}, 240_000);

it("no more is taken than a program can be started with, or than is fit to be told", async () => {
  const long = "x".repeat(200_000);
  for (const input of [
    { args: [long] },
    { env: { LONG: long } },
    { args: Array(20).fill(long.slice(0, 100_000)) },
  ])
    expect(await refusal(pty.create({ command: "/bin/cat", ...input }))).toMatchObject({
      status: 400,
      data: { message: expect.stringMatching(/^args, env: /) },
    });
  const one = await data(pty.create({ command: "/bin/cat", args: ["-u"], title: long }));
  expect(one.title).toBe("x".repeat(1_000));
  const renamed = await data(pty.update({ ptyID: one.id, title: `${long}y` }));
  expect(renamed.title).toBe("x".repeat(1_000));
  await data(pty.remove({ ptyID: one.id }));
});

it("bad requests about terminals are answered as such", async () => {
  const twice = "?directory=a&directory=b";
  const paths = ["/pty/shells", "/pty", `/pty/${unknown}`, `/pty/${unknown}/connect`];
  const calls: [string, string][] = [
    ...paths.map((path): [string, string] => ["GET", path]),
    ["POST", "/pty"],
    ["PUT", `/pty/${unknown}`],
    ["DELETE", `/pty/${unknown}`],
    ["POST", `/pty/${unknown}/connect-token`],
  ];
  for (const [method, path] of calls) {
    const response = await server.fetch(path + twice, { method });
    expect([method, path, response.status]).toEqual([method, path, 400]);
  }
  for (const id of ["ses_1", "x"]) expect((await server.fetch(`/pty/${id}`)).status).toBe(400);
  expect((await dial("x")).status).toBe(400);
  const size = async (value: unknown) =>
    (
      await server.fetch(`/pty/${unknown}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ size: value }),
      })
    ).status;
  for (const bad of [{ rows: 0, cols: 1 }, { rows: 1 }, { rows: 1.5, cols: 1 }, "big"])
    expect(await size(bad)).toBe(400);
  expect(await size({ rows: 1, cols: 1 })).toBe(404);
});
