import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AGENT_METHODS, CLIENT_METHODS, PROTOCOL_METHODS } from "@agentclientprotocol/sdk";
import { describe, expect, it } from "vitest";
import { parseAcp } from "./contract.js";
import { emitAcpSupport } from "./emit-support.js";
import { readAcpFiles, readJson, type SchemaFile } from "./files.js";
import { inventory } from "./inventory.js";
import { normalise } from "./normalise.js";
import { selectSchema } from "./select.js";

const PACKAGE = "@agentclientprotocol/sdk";
const shipped = async (path: string, number = "1") =>
  (await readJson(fileURLToPath(import.meta.resolve(`${PACKAGE}/schema/v${number}/${path}`)))) as SchemaFile;
const files = await readAcpFiles("acp-schema");

describe("acp-schema", () => {
  it("is what the pinned package gives", async () => {
    for (const [{ schema, methods }, number] of [
      [files, "1"],
      [files.second, "2"],
    ] as const)
      expect(schema).toEqual(
        selectSchema(
          await shipped("schema.json", number),
          await shipped("schema.unstable.json", number),
          methods,
        ),
      );
    const { devDependencies } = (await readJson("package.json")) as {
      devDependencies: Record<string, string>;
    };
    expect(await readFile("acp-schema/VERSION", "utf8")).toContain(
      `${PACKAGE} ${devDependencies[PACKAGE]}\n`,
    );
  });

  it("has every stable method of the protocol on its side", () => {
    const stable = (side: string) =>
      files.methods.methods
        .filter((method) => method.side === side && method.stability === "stable")
        .map(({ method }) => method)
        .sort();
    expect(stable("agent")).toEqual(Object.values(AGENT_METHODS).sort());
    expect(stable("client")).toEqual(Object.values(CLIENT_METHODS).sort());
    expect(stable("both")).toEqual(Object.values(PROTOCOL_METHODS).sort());
  });

  it("takes from the unstable schema only what it names", async () => {
    const known = Object.keys((await shipped("schema.json")).$defs);
    const added = Object.keys(files.schema.$defs).filter((name) => !known.includes(name));
    const about =
      /^(Auth(Account|State|Status.*)|.*Fork.*|.*SystemPrompt.*|.*Set(Session)?Title.*|SessionTitle.*|Usage|(Llm|.*Provider).*)$/;
    expect(added.filter((name) => !about.test(name))).toEqual([]);
    expect(added).toEqual(
      expect.arrayContaining(["AuthState", "ForkSessionRequest", "SystemPrompt", "Usage"]),
    );
  });

  it("says of each method which of its definitions only arrive", () => {
    const { incoming, schemas } = parseAcp(files);
    expect([...incoming]).toEqual(
      expect.arrayContaining(["NewSessionRequest", "ClientCapabilities", "McpServer"]),
    );
    for (const both of ["ContentBlock", "SessionId", "SessionNotification"])
      expect(incoming).not.toContain(both);
    expect(schemas.AgentCapabilities).toBeDefined();
  });
});

describe("normalise", () => {
  it("writes unions of compositions out as whole objects", () => {
    const id = { type: "string" };
    const kind = (name: string) => ({ properties: { kind: { const: name } }, required: ["kind"] });
    const definitions = {
      Base: { type: "object", properties: { id }, required: ["id"] },
      Thing: {
        oneOf: [{ ...kind("a"), allOf: [{ $ref: "#/$defs/Base" }] }, kind("b")],
        properties: { note: { type: ["string", "null"], "x-deserialize-default-on-error": true } },
      },
    };
    const note = { type: ["string", "null"], onInvalid: {} };
    expect(normalise(definitions).Thing).toEqual({
      anyOf: [
        { type: "object", properties: { kind: { const: "a" }, id, note }, required: ["kind", "id"] },
        { type: "object", properties: { kind: { const: "b" }, note }, required: ["kind"] },
      ],
    });
  });

  it.each([
    [{ type: "object", patternProperties: {} }, 'Thing: keyword "patternProperties"'],
    [{ properties: { a: { type: "array", uniqueItems: true } } }, 'Thing.a: keyword "uniqueItems"'],
    [{ type: "integer", format: "int8" }, 'format "int8"'],
    [{ properties: {}, not: { type: "string" } }, 'Thing: a "not"'],
    [{ properties: {}, allOf: [{ $ref: "#/$defs/Gone" }] }, "Gone is not defined"],
  ])("refuses %j", (Thing, message) => {
    expect(() => normalise({ Thing })).toThrow(message);
  });
});

describe("the list of what is served", () => {
  const { protocol, support, methods } = files;
  const emit = (changed: Partial<typeof support>, left = methods.methods) =>
    emitAcpSupport({
      methods: left,
      methods2: files.second.methods.methods,
      protocol,
      support: { ...support, ...changed },
    });

  it("is made from all that the pinned package has", async () => {
    for (const number of ["1", "2"]) {
      const [stable, unstable] = await Promise.all(
        ["schema.json", "schema.unstable.json"].map((name) => shipped(name, number)),
      );
      if (!stable || !unstable) throw new Error("no schemas");
      expect(protocol[number]).toEqual(inventory(stable, unstable));
    }
  });

  it("has a line for everything, and insists on why not", () => {
    const text = emit({});
    for (const kind of ["methods", "updates", "agentCapabilities", "clientCapabilities"] as const)
      for (const { name } of protocol["1"]?.[kind] ?? []) expect(text).toContain(`| \`${name}\``);
    const { plan: _, ...updates } = support.updates;
    expect(() => emit({ updates })).toThrow("updates: plan is not told of");
    expect(() => emit({ updates: { ...support.updates, plans: { yes: "" } } })).toThrow(
      "updates: plans is not in the protocol",
    );
    expect(() => emit({ agentCapabilities: {} })).toThrow("agentCapabilities: auth.logout");
    expect(() =>
      emit(
        {},
        methods.methods.filter(({ method }) => method !== "session/set_mode"),
      ),
    ).toThrow("session/set_mode (agent) is not served, and nothing says why");
    const agent = { ...support.methods.agent, "session/fork": { not: "no" } };
    expect(() => emit({ methods: { ...support.methods, agent } })).toThrow(
      "session/fork is served and said not",
    );
    const client = { ...support.methods.client, "session/say": { yes: "" } };
    expect(() => emit({ methods: { ...support.methods, client } })).toThrow(
      "session/say is not in the protocol",
    );
  });
});
