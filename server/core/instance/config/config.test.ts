import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createConfig } from "./config.js";
import type { ConfigSources } from "./files.js";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "config-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: unknown): string {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, typeof content === "string" ? content : JSON.stringify(content));
  return target;
}

function configs(more: Partial<ConfigSources> = {}) {
  return createConfig({ configDir: path.join(root, "user"), home: root, env: {}, ...more });
}

const work = () => path.join(root, "work");
const beyondTrust = () => sleep(300);

describe("createConfig", () => {
  it("merges all sources, the nearer and more explicit ones winning", async () => {
    const order = [
      write("user/config.json", { username: "0" }),
      write("user/opencode.json", { username: "1" }),
      write("user/opencode.jsonc", { username: "2" }),
      write("env.json", { username: "3" }),
      write("work/.opencode.json", { username: "4" }),
      write("work/opencode.json", { username: "5" }),
      write("work/opencode.jsonc", { username: "6" }),
      write("work/.opencode/opencode.json", { username: "7" }),
      write("work/sub/opencode.json", { username: "8" }),
      write("work/sub/.opencode/opencode.jsonc", { username: "9" }),
      write("extra/opencode.json", { username: "10" }),
    ];
    const environment = { configFile: path.join(root, "env.json"), extraConfigDir: path.join(root, "extra") };
    const content = { ...environment, configContent: '{ "username": "11" }' };
    const read = async (more: Partial<ConfigSources>) =>
      (await configs(more).get(path.join(work(), "sub"), work())).username;
    expect(await read(content)).toBe("11");
    for (let highest = order.length - 1; highest >= 0; highest--) {
      expect(await read(environment)).toBe(String(highest));
      rmSync(order[highest] ?? "");
    }
    expect(await read(environment)).toBeUndefined();
  });

  it("maps the Go lineage's file and reads it beside ours", async () => {
    write("work/.opencode.json", {
      agents: { coder: { model: "gpt-4.1" } },
      mcpServers: { a: { command: "x" } },
    });
    write("work/opencode.json", {
      mcp: { b: { type: "local", command: ["y"] } },
      mcpServers: { c: { url: "http://z" } },
    });
    expect(await configs().get(work(), work())).toEqual({
      model: "openai/gpt-4.1",
      mcp: {
        a: { type: "local", command: ["x"] },
        b: { type: "local", command: ["y"] },
        c: { type: "remote", url: "http://z" },
      },
    });
  });

  it("answers for a directory that does not exist, and for the user alone", async () => {
    write("user/opencode.json", { username: "me" });
    write("work/opencode.json", { model: "p/m" });
    const service = configs({ configContent: '{ "share": "auto" }' });
    expect(await service.get("/no/such/folder", "/")).toEqual({ username: "me", share: "auto" });
    expect(await service.global()).toEqual({ username: "me" });
  });

  it("takes up, changes and drops files without a restart, and is the same object in between", async () => {
    const service = configs();
    const get = () => service.get(work(), work());
    const empty = await get();
    expect(empty).toEqual({});
    await beyondTrust();
    expect(await get()).toBe(empty);
    const file = write("work/opencode.json", { model: "a/one" });
    await beyondTrust();
    expect(await get()).toEqual({ model: "a/one" });
    write("work/opencode.json", { model: "a/other" });
    await beyondTrust();
    expect(await get()).toEqual({ model: "a/other" });
    rmSync(file);
    await beyondTrust();
    expect(await get()).toEqual({});
  });

  it("notices a change of a file that a value takes in", async () => {
    write("work/opencode.json", { username: "{file:name}" });
    write("work/name", "one");
    const service = configs();
    expect(await service.get(work(), work())).toEqual({ username: "one" });
    write("work/name", "three");
    await beyondTrust();
    expect(await service.get(work(), work())).toEqual({ username: "three" });
  });

  it("throws on every use while a file is broken, for its own directory only, and mends", async () => {
    const file = write("work/opencode.json", '{\n  "model" "p/m"\n}');
    mkdirSync(path.join(root, "other"));
    const service = configs();
    const broken = { name: "ConfigJsonError", data: { path: file, line: 2 } };
    await expect(service.get(work(), work())).rejects.toMatchObject(broken);
    await expect(service.get(work(), work())).rejects.toMatchObject(broken);
    await expect(service.get(path.join(root, "other"), path.join(root, "other"))).resolves.toEqual({});
    await beyondTrust();
    await expect(service.get(work(), work())).rejects.toMatchObject(broken);
    write("work/opencode.json", '{ "model": "p/m" }');
    await beyondTrust();
    expect(await service.get(work(), work())).toEqual({ model: "p/m" });
  });

  it("mends when a missing file that a value names appears", async () => {
    write("work/opencode.json", { username: "{file:name}" });
    const service = configs();
    await expect(service.get(work(), work())).rejects.toMatchObject({
      name: "ConfigInvalidError",
      data: { issues: [{ path: ["username"] }] },
    });
    write("work/name", "here");
    await beyondTrust();
    expect(await service.get(work(), work())).toEqual({ username: "here" });
  });

  it("says which source is broken when it is the environment's text", async () => {
    await expect(configs({ configContent: "{ nonsense" }).get(work(), work())).rejects.toMatchObject({
      name: "ConfigJsonError",
      data: { path: "OPENCODE_CONFIG_CONTENT", line: 1 },
    });
  });

  it("gives callers at the same time one and the same read, and forgets on invalidate", async () => {
    write("work/opencode.json", { model: "a/one" });
    const service = configs();
    const [first, second] = await Promise.all([service.get(work(), work()), service.get(work(), work())]);
    expect(second).toBe(first);
    write("work/opencode.json", { model: "a/two" });
    service.invalidate();
    expect(await service.get(work(), work())).toEqual({ model: "a/two" });
  });
});
