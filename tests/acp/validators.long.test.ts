import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { parseAcp } from "../../codegen/acp/contract.js";
import { readAcpFiles } from "../../codegen/acp/files.js";
import * as ours from "../../server/gen/acp/validators.gen.js";
import { goodValues, type Mutation, mutations } from "./schema-values.js";

/**
 * Differences from the official library's validators that we mean. Each has to occur, and lies in what we accept, or,
 * where it says so, in what we refuse.
 */
const INTENDED: { why: string; where(schema: string, change: Mutation): boolean; refused?: true }[] = [
  {
    why: "an initialize without a version, as the seed's own test sends it, asks for version 1",
    where: (schema, { path, to }) =>
      schema === "InitializeRequest" &&
      (path === "protocolVersion" ? to === undefined : path === "" && isObject(to)),
  },
  {
    why: "session/new and session/load without mcpServers come from older clients and mean none",
    where: (_, { path, to }) => path === "mcpServers" && to === undefined,
  },
  {
    why: "a server's lists may be absent where they may be null",
    where: (_, { path, to }) => /^mcpServers\.\d+\.(headers|args|env)$/.test(path) && to === undefined,
  },
  {
    why: "the stable library passes over the system prompt of the unstable schema, which we read",
    where: (_, { path }) => /^systemPrompt\b/.test(path),
    refused: true,
  },
  {
    why: "Lua and PHP clients encode an object without properties as []",
    where: (_, { to }) => isDeepStrictEqual(to, []),
  },
];

type Validators = Record<string, z.ZodType | undefined>;

const root = import.meta.resolve("@agentclientprotocol/sdk/schema/v1/schema.json");
const shipped = (path: string): Promise<Validators> => import(new URL(`../../dist/v1/${path}`, root).href);
const official = {
  stable: await shipped("schema/zod.gen.js"),
  unstable: await shipped("unstable/schema/zod.gen.js"),
};
const own: Record<string, (() => z.ZodType) | undefined> = ours;

// What the extensions add is ours alone, so messages are made from the schema without them.
const { extensions, ...files } = await readAcpFiles("acp-schema");
const bare = { ...extensions, properties: {}, members: {}, defaults: {} };
const contract = parseAcp({ ...files, extensions: bare });

const payloads = contract.methods.flatMap(({ method, params, result, stability }) => {
  if (stability === "legacy") return [];
  return [params, ...(result === undefined ? [] : [result])].map((name) => ({ method, name, stability }));
});
const found = new Set<string>();

describe.each(payloads)("$name of $method", ({ name, stability }) => {
  const mine = own[name]?.();
  const theirs = official[stability as keyof typeof official][`z${name}`];
  const schema = contract.schemas[name];
  if (mine === undefined || theirs === undefined || schema === undefined)
    throw new Error(`${name}: no validator`);
  const good = goodValues(schema, contract.schemas);

  it("is accepted where the official library accepts it, and read as it reads it", () => {
    for (const value of good) {
      const read = mine.safeParse(value);
      expect([value, read.success]).toEqual([value, theirs.safeParse(value).success]);
      expect(read).toMatchObject({ success: true });
      expect(lost(theirs.parse(value), read.data)).toEqual([]);
    }
  });

  it("is refused where the official library refuses it, but for what we mean", () => {
    const differing: Mutation[] = [];
    const misread: Mutation[] = [];
    const seen = new Set<string>();
    for (const value of good.slice(0, 20)) {
      for (const change of mutations(value, seen)) {
        const accepted = mine.safeParse(change.value);
        const read = theirs.safeParse(change.value);
        if (accepted.success !== read.success) differing.push(change);
        else if (read.success && lost(read.data, accepted.data).length > 0) misread.push(change);
      }
    }
    const unexplained = differing.filter((change) => {
      const rule = INTENDED.find(({ where }) => where(name, change));
      if (rule !== undefined) found.add(rule.why);
      return rule === undefined || mine.safeParse(change.value).success === (rule.refused ?? false);
    });
    expect({ unexplained, misread }).toEqual({ unexplained: [], misread: [] });
  });
});

it("every difference we mean exists", () => {
  expect([...found].sort()).toEqual(INTENDED.map(({ why }) => why).sort());
});

describe("our validators", () => {
  it("keep what no schema names, _meta and the payload of kinds to come included", () => {
    const initialize = {
      protocolVersion: 1,
      clientCapabilities: { fs: {}, added: 1, _meta: { x: [1] } },
      more: "y",
    };
    expect(ours.InitializeRequest().parse(initialize)).toMatchObject(initialize);
    const answer = { action: "snooze", minutes: 5, _meta: { x: 1 } };
    expect(ours.CreateElicitationResponse().parse(answer)).toEqual(answer);
  });

  it("let no kind to come hide a known kind that is wrong", () => {
    expect(ours.CreateElicitationResponse().safeParse({ action: "accept", content: 7 }).success).toBe(false);
  });

  it("leave out items of a list that are wrong, where the protocol says so", () => {
    const entries = [{ content: "a", priority: "high", status: "pending" }, { content: "b" }];
    expect(ours.Plan().parse({ entries })).toEqual({ entries: entries.slice(0, 1) });
    expect(ours.PromptRequest().safeParse({ sessionId: "s", prompt: [{ type: "text" }] }).success).toBe(
      false,
    );
  });

  it("fill in what older clients leave out", () => {
    expect(ours.InitializeRequest().parse({})).toMatchObject({
      protocolVersion: 1,
      clientCapabilities: { terminal: false },
    });
    const session = { cwd: "/x", mcpServers: [], additionalDirectories: [] };
    expect(ours.NewSessionRequest().parse({ cwd: "/x" })).toEqual(session);
    expect(
      ours.NewSessionRequest().parse({ cwd: "/x", mcpServers: null, additionalDirectories: null }),
    ).toEqual(session);
  });
});

/** Paths where `theirs` has something that `ours` has not, or has otherwise. */
function lost(theirs: unknown, mine: unknown, path = ""): string[] {
  if (theirs === undefined || Object.is(theirs, mine)) return [];
  if (typeof theirs !== "object" || theirs === null || typeof mine !== "object" || mine === null)
    return [path];
  return Object.entries(theirs).flatMap(([key, value]) =>
    lost(value, (mine as Record<string, unknown>)[key], `${path}/${key}`),
  );
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
