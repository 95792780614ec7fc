import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { EventLog } from "../support/event-log.js";
import { useServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { data, eventually } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";

const { server, app, log } = await useServer();
const { vcs, file, find } = app.client;

/** What was told of the files of a directory, without repeats. */
function toldIn(events: EventLog, directory: string): string[] {
  const told = events.seen.flatMap(({ event }) =>
    event.type === "file.watcher.updated" && event.properties.file.startsWith(`${directory}/`)
      ? [`${event.properties.event} ${path.relative(directory, event.properties.file)}`]
      : [],
  );
  return [...new Set(told)];
}

/** Writes a file until it is told of: what is to be watched is watched only a moment later. */
async function untilWatched(events: EventLog, directory: string): Promise<void> {
  await eventually(
    () => {
      writeFileSync(`${directory}/probe`, String(Math.random()));
      return toldIn(events, directory).join();
    },
    (told) => told.includes("probe"),
  );
}

const follow = (directory: string) => server.events(`/event?directory=${encodeURIComponent(directory)}`);

/** Folders and files that this process has the system watch, where it shows that: a line each. */
function watched(): string[] {
  return readdirSync("/proc/self/fdinfo").flatMap((fd) => {
    try {
      return readFileSync(`/proc/self/fdinfo/${fd}`, "utf8").match(/^inotify wd:.*/gm) ?? [];
    } catch {
      return [];
    }
  });
}

/** Whether a folder is among them. */
function isWatched(directory: string): boolean {
  const number = `ino:${statSync(directory).ino.toString(16)} `;
  return watched().some((line) => line.includes(number));
}

describe("while somebody follows a directory", () => {
  it("what changes in it is told", async () => {
    verifies("file.watched");
    const directory = server.place("watched", {
      ".gitignore": "*.log\nbuilt/\n",
      "built/x": "",
      "deep/er/old.txt": "",
      "node_modules/a/x.js": "",
      "opencode.json": JSON.stringify({ permission: { read: { "*.pem": "deny" } } }),
    });
    initRepository(directory);
    const events = await follow(directory);
    await untilWatched(events, directory);
    const write = (name: string) => {
      mkdirSync(path.dirname(`${directory}/${name}`), { recursive: true });
      writeFileSync(`${directory}/${name}`, "x");
    };
    for (const name of [
      "x.log",
      "built/y",
      "node_modules/a/y.js",
      "k.pem",
      ".git/x",
      "new ü/file.txt",
      "last.txt",
    ])
      write(name);
    rmSync(`${directory}/deep/er/old.txt`);
    const told = await eventually(
      () => toldIn(events, directory),
      (all) => ["last.txt", "old.txt", "file.txt"].every((name) => all.some((one) => one.endsWith(name))),
    );
    expect(told.filter((one) => !one.endsWith("probe") && one !== "add new ü").sort()).toEqual([
      "add last.txt",
      "add new ü/file.txt",
      "unlink deep/er/old.txt",
    ]);
    // Through a link it is told by the name that was asked for.
    const alias = `${server.workspace.directory}/alias`;
    symlinkSync(directory, alias);
    const linked = await follow(alias);
    await untilWatched(linked, alias);
    events.close();
    linked.close();
  });

  it("another branch is told, in a linked work tree too", async () => {
    verifies("vcs.branch.updated");
    const directory = server.place("branched", { "a.txt": "" });
    initRepository(directory);
    const git = (at: string, ...args: string[]) => execFileSync("git", args, { cwd: at, stdio: "ignore" });
    git(directory, "worktree", "add", "-b", "linked", "../branched-too");
    const other = path.join(directory, "../branched-too");
    for (const at of [directory, other]) {
      const events = await follow(at);
      await untilWatched(events, at);
      const name = `next-${path.basename(at)}`;
      git(at, "checkout", "-b", name);
      const { properties } = await events.first("vcs.branch.updated");
      expect(properties).toEqual({ branch: name });
      git(at, "checkout", "--detach");
      const none = await events.first("vcs.branch.updated", (event) => event.properties.branch === undefined);
      expect(none.properties).toEqual({});
      events.close();
    }
  });
});

describe("those who follow all directories", () => {
  it("are told of the ones whose files or branch were asked for; nothing is watched for nobody", async () => {
    verifies("file.unwatched");
    const quiet = server.place("quiet");
    await data(app.client.path.get({ directory: quiet }));
    const asked: Record<string, (directory: string) => Promise<unknown>> = {
      branch: (directory) => data(vcs.get({ directory })),
      list: (directory) => data(file.list({ directory, path: "" })),
      find: (directory) => data(find.files({ directory, query: "x" })),
    };
    for (const [name, ask] of Object.entries(asked)) {
      const directory = server.place(`asked-${name}`);
      await ask(directory);
      await untilWatched(log, directory);
    }
    writeFileSync(`${quiet}/untold`, "");
    expect(toldIn(log, quiet)).toEqual([]);
  });

  it("take the watchers with them when they go, a moment later", async () => {
    verifies("file.unwatched");
    if (process.platform !== "linux") return;
    const other = await startServer();
    const directory = other.place("left");
    await data(other.official.vcs.get({ directory }));
    const stream = get(`${other.url}/global/event`);
    await once(stream, "response");
    await eventually(() => isWatched(directory), Boolean);
    stream.destroy();
    await eventually(() => !isWatched(directory), Boolean);
    await other.close();
  });
});

it("who follows all is told of the sixteen directories that were asked for last", async () => {
  verifies("file.watched.most");
  const all = await server.events("/global/event");
  const places = Array.from({ length: 17 }, (_, at) => server.place(`many${at}`));
  for (const directory of places) await data(file.list({ directory, path: "." }));
  const [first = "", ...others] = places;
  for (const directory of others) await untilWatched(all, directory);
  const inotify = watched().length;
  expect(toldIn(all, first)).toEqual([]);
  // Asked for again, it is watched once more, and the one that is the oldest now is let go of.
  await data(file.list({ directory: first, path: "." }));
  await untilWatched(all, first);
  expect(watched().length).toBeLessThanOrEqual(inotify + 4);
  all.close();
}, 240_000);
