import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Config } from "@opencode/sdk/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CoreError } from "../../base/errors.js";
import { readConfig } from "./read.js";

let base: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), "config-"));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

async function read(text: string, name = "opencode.json"): Promise<Config> {
  const env = { MODEL: "p/m", QUOTE: 'a"b\\' };
  return (await readConfig(text, path.join(base, name), { base, home: base, env })).config;
}

async function failure(text: string, name?: string): Promise<CoreError["data"]> {
  const error = await read(text, name).catch((caught: unknown) => caught);
  if (error instanceof CoreError) return error.data;
  throw new Error("was read without an error");
}

describe("JSON with comments", () => {
  it("takes comments, trailing commas, a byte order mark and empty text", async () => {
    expect(await read('\uFEFF{\n // one\n "model": "p/m", /* two */\n}')).toEqual({ model: "p/m" });
    expect(await read(" \n")).toEqual({});
  });

  it.each([
    ['{\n  "model": "p/m"\n  "share": "auto"\n}', 3, 3, "a comma is missing"],
    ['{\n  "model": }', 2, 12, 'a value is missing before "}"'],
    ['{ "model": "p/m', 1, 12, "a string is not closed"],
    ['{\n\n  model: "p/m" }', 3, 3, "a key must stand in double quotes"],
    ['{ "a": [1, 2 ', 1, 14, "a closing ] is missing"],
  ])("says where and what is wrong in %j", async (text, line, column, sentence) => {
    const file = path.join(base, "opencode.json");
    const data = await failure(text);
    expect(data).toMatchObject({ path: file, line, column });
    expect(data.message).toContain(`${file}:${line}:${column} is not valid JSON: ${sentence}`);
  });
});

describe("substitution", () => {
  it("puts variables into strings without reading them as JSON; an unset one is empty", async () => {
    expect(await read('{ "model": "{env:MODEL}", "username": "<{env:QUOTE}{env:NONE}>" }')).toEqual({
      model: "p/m",
      username: '<a"b\\>',
    });
  });

  it("puts in files, from beside the config or from home", async () => {
    writeFileSync(path.join(base, "key.txt"), "sk-1\n");
    const text = '{ "provider": { "p": { "options": { "apiKey": "{file:./key.txt}{file:~/key.txt}" } } } }';
    expect(await read(text)).toEqual({ provider: { p: { options: { apiKey: "sk-1sk-1" } } } });
  });

  it("names key, file and line of one that is missing or no file", async () => {
    const data = await failure('{\n "provider": {\n  "p": { "options": { "apiKey": "{file:none}" } } }\n}');
    expect(data).toMatchObject({
      path: path.join(base, "opencode.json"),
      issues: [
        {
          path: ["provider", "p", "options", "apiKey"],
          message: `{file:none} cannot be read: no such file: ${path.join(base, "none")} (line 3)`,
        },
      ],
    });
    expect((await failure('{ "model": "{file:.}" }')).message).toContain("not a regular file");
  });
});

describe("validation", () => {
  it("keeps unknown keys and the order of permissions, as they are", async () => {
    const config = {
      permission: { webfetch: "ask", bash: { "z *": "deny", "a *": "allow" } },
      theme: { x: 1 },
    };
    expect(JSON.stringify(await read(JSON.stringify(config)))).toBe(JSON.stringify(config));
  });

  it.each([
    ['{\n "model": 5 }', ["model"], "expected string, got 5 (line 2)"],
    [
      '{ "share": "sometimes" }',
      ["share"],
      'expected one of "manual", "auto", "disabled", got "sometimes" (line 1)',
    ],
    ['{ "server": { "port": 0 } }', ["server", "port"], "must be greater than 0, got 0 (line 1)"],
    [
      '{ "permission": {\n "bash": "maybe" } }',
      ["permission", "bash"],
      'expected one of "ask", "allow", "deny", or object, got "maybe" (line 2)',
    ],
    [
      '{ "permission": { "bash": { "ls *": "maybe" } } }',
      ["permission", "bash", "ls *"],
      'expected one of "ask", "allow", "deny", got "maybe" (line 1)',
    ],
    [
      '{ "mcp": { "x": { "type": "local", "command": "npx x" } } }',
      ["mcp", "x", "command"],
      "expected array, got string (line 1)",
    ],
    [
      '{ "mcp": { "x": {\n "type": "remote" } } }',
      ["mcp", "x", "url"],
      "is missing: expected string (line 1)",
    ],
    ['{ "command": { "c": { } } }', ["command", "c", "template"], "is missing: expected string (line 1)"],
    ["[]", [], "expected object, got array"],
  ])("says in plain words what is wrong in %j", async (text, at, message) => {
    const data = await failure(text);
    expect(data).toMatchObject({ path: path.join(base, "opencode.json"), issues: [{ path: at, message }] });
    expect(data.message).toContain(message);
  });

  it("does not repeat a value that may be a key", async () => {
    const data = await failure(
      '{ "provider": { "p": { "options": { "apiKey": ["sk-secret"] }, "env": "sk-secret" } } }',
    );
    expect(data).toMatchObject({ issues: [{}, {}] });
    expect(JSON.stringify(data)).not.toContain("sk-secret");
  });

  it("names the keys of the Go lineage as its file writes them", async () => {
    const data = await failure('{\n "providers": {\n  "openai": { "apiKey": 5 } } }', ".opencode.json");
    expect(data).toMatchObject({
      issues: [{ path: ["providers", "openai", "apiKey"], message: "expected string, got number (line 3)" }],
    });
  });
});
