import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { lead } from "./lead.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it("whose workers end at once says so, tries no more, and leaves nothing behind", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "opencode-lead-"));
  folders.push(folder);
  const file = path.join(folder, "worker.cjs");
  writeFileSync(file, "process.exit(3);");
  const logged: string[] = [];
  const doors = () =>
    [tmpdir(), "/tmp"].flatMap((one) => readdirSync(one).filter((name) => name.includes(`-${process.pid}-`)));
  const before = doors();
  const starting = lead({
    workers: { count: 2, program: { file, words: [] } },
    fetch: Promise.resolve(() => new Response()),
    ...{ hostname: "127.0.0.1", port: 0, cwd: "/", cors: undefined, guarded: false },
    log: (_, message) => void logged.push(message),
  });
  await expect(starting).rejects.toThrow("A worker ended before it listened (exit code 3)");
  expect(doors()).toEqual(before);
  expect(logged).toEqual([]);
});
