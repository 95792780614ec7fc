import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createSession } from "../support/drive.js";
import { createFuzzer, type FuzzRequest, fuzzTargets } from "../support/fuzz.js";
import { initRepository } from "../support/git.js";
import { watchNoKeys } from "../support/keys.js";
import { processesWith } from "../support/processes.js";
import { createRandom } from "../support/random.js";
import type { Schema } from "../support/schema-values.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

watchNoKeys();
const seed = Number(process.env.SOAK_SEED ?? 1);
const requests = Number(process.env.SOAK_REQUESTS ?? 6_000);
const budget = Number(process.env.SOAK_SECONDS ?? 180) * 1_000;

afterEach(endSpawned);

/** Never answered before somebody else does something, or for as long as their client listens. */
const endless =
  /^(tui\.control\.next|mcp\.auth\.authenticate|event\.subscribe|global\.event|v2\.event\.|v2\.session\.(events|wait)|acp\.)/;
const sockets = /pty\.connect$|^acp\./;

/** Names, contents and targets of all that is below a folder. */
function picture(folder: string): Record<string, string> {
  const seen: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    seen[file] = entry.isSymbolicLink()
      ? readlinkSync(file)
      : entry.isFile()
        ? readFileSync(file, "utf8")
        : "folder";
  }
  return seen;
}

it.runIf(process.platform === "linux")(
  `${requests} requests to every operation, WebSockets too: no 5xx, nothing outside, nothing left running`,
  async () => {
    const workspace = createWorkspace();
    const outside = workspace.path("outside");
    mkdirSync(path.join(outside, "deep"), { recursive: true });
    writeFileSync(path.join(outside, "secret.txt"), "a lantern nobody here may see\n");
    writeFileSync(path.join(outside, "deep/opencode.json"), "{}");
    const project = workspace.path("project");
    for (const [name, text] of Object.entries({ "a.txt": "one\n", "sub/b.txt": "two\n", "-rf": "three\n" })) {
      mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
      writeFileSync(path.join(project, name), text);
    }
    writeFileSync(path.join(project, "seed"), `${seed}`);
    symlinkSync(outside, path.join(project, "out"));
    symlinkSync(path.join(outside, "secret.txt"), path.join(project, "out.txt"));
    initRepository(project);
    const before = picture(outside);
    const server = await spawnServer({ workspace });
    const random = createRandom(seed);
    const ids = new Set([await createSession(server), await createSession(server)]);
    const paths = [
      ...[
        "a.txt",
        "sub",
        "sub/b.txt",
        "out",
        "out/secret.txt",
        "out.txt",
        "../outside",
        "../outside/secret.txt",
      ],
      ...[
        outside,
        `${outside}/secret.txt`,
        `${project}/../outside`,
        project,
        `${project}/sub`,
        "",
        ".",
        "..",
        "/",
      ],
      ...[
        "-rf",
        "--upload-pack=x",
        "a\0b",
        ".git",
        ".git/config",
        ".GIT/hooks/x",
        "a.txt/../../outside/secret.txt",
      ],
    ];
    const named = (name: string, schema: Schema): unknown => {
      const prefix = /^\^(\w+)$/.exec(schema.pattern ?? "")?.[1];
      if (prefix) {
        const real = [...ids].filter((id) => id.startsWith(`${prefix}_`));
        return real.length > 0 && random.chance(0.7) ? random.pick(real) : undefined;
      }
      if (name === "command")
        return schema.type === "array" ? ["true"] : random.pick(["true", "/bin/cat", "undo"]);
      if (name === "args") return [];
      if (schema.type !== "string") return undefined;
      // What is run for people is theirs to say.
      if (/^(startCommand|start|target)$/.test(name)) return "true";
      if (/url|base|endpoint|issuer/i.test(name)) return "http://127.0.0.1:9/";
      if (
        /^(path|file|directory|cwd|root|worktree|name|branch|query|pattern|filename|patch|text)$/i.test(name)
      )
        return random.chance(0.7) ? random.pick(paths) : undefined;
      if (/^(providerID|modelID|model)$/.test(name)) return "demo";
      if (name === "mode") return random.pick(["git", "branch"]);
      return undefined;
    };
    const make = createFuzzer(random, named);
    const learn = (text: string) => {
      for (const id of text.match(/\b[a-z]{3}_[0-9a-f]{12}[0-9A-Za-z]{14}\b/g) ?? [])
        if (ids.size < 500) ids.add(id);
    };
    const statuses = new Map<string, Set<number>>();
    const note = (id: string, status: number, request: FuzzRequest, text: string) => {
      statuses.set(id, (statuses.get(id) ?? new Set()).add(status));
      if (/^(file|find|vcs|v2\.fs)\./.test(id) && text.includes("a lantern nobody"))
        throw new Error(`what lies outside was read: ${request.shown.slice(0, 1_000)}`);
      if (status >= 500 && status !== 501)
        throw new Error(`${status}: ${request.shown.slice(0, 1_000)}\n${text}`);
    };
    const until = Date.now() + budget;
    let sent = 0;
    for (; sent < requests && Date.now() < until; sent++) {
      const target = sent < fuzzTargets.length ? fuzzTargets[sent] : random.pick(fuzzTargets);
      if (!target) continue;
      const request = make(target, sent % 3 !== 0);
      if (sockets.test(target.id) && random.chance(0.7)) {
        note(
          target.id,
          await dial(`${server.url}${request.path}`, random.pick(["x", "\0", "ls\r"])),
          request,
          "",
        );
        continue;
      }
      try {
        const signal = AbortSignal.timeout(endless.test(target.id) ? 100 : 30_000);
        const response = await fetch(`${server.url}${request.path}`, { ...request.init, signal });
        const text = endless.test(target.id) ? "" : await response.text();
        await response.body?.cancel().catch(() => undefined);
        learn(text);
        note(target.id, response.status, request, text);
      } catch (error) {
        if (!(error instanceof DOMException && endless.test(target.id)))
          throw new Error(`${request.shown.slice(0, 1_000)}\n${String(error)}`);
      }
    }
    const unmet = fuzzTargets.filter(({ id }) => !statuses.has(id) && !endless.test(id)).map(({ id }) => id);
    process.stdout.write(`${sent} requests\n`);
    if (sent >= fuzzTargets.length) expect(unmet).toEqual([]);
    expect(picture(outside)).toEqual(before);
    expect((await fetch(`${server.url}/global/health`)).status).toBe(200);
    const exit = await server.kill("SIGTERM");
    expect([exit.code, server.stderr().slice(-3_000)]).toEqual([0, expect.anything()]);
    expect(processesWith(workspace.directory)).toEqual([]);
    expect(picture(outside)).toEqual(before);
    workspace.remove();
  },
);

/** Opens, says something, leaves; the status that refused it, or 101. */
function dial(url: string, text: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace(/^http/, "ws"), { handshakeTimeout: 10_000 });
    socket.on("open", () => {
      socket.send(text);
      socket.close();
      resolve(101);
    });
    socket.on("unexpected-response", (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on("error", () => resolve(0));
  });
}
