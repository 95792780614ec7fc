import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { parseContract } from "./contract/parse.js";
import { type SdkGroup, sdkModel } from "./sdk-model.js";

const read = async (fixture: string) =>
  sdkModel(parseContract(await readFile(new URL(`fixtures/${fixture}.yaml`, import.meta.url), "utf8")));

it("names methods by words, and says where each parameter goes and what is read", async () => {
  const { methods } = await read("media");
  expect(methods.map(({ name, places, reads }) => [name, places.path, places.query, reads])).toEqual([
    [["bytes"], ["name"], ["location"], "bytes"],
    [["diff"], [], ["window"], "text"],
    [["put"], [], [], "text"],
    [["connect"], ["roomID"], ["location"], "json"],
  ]);
  expect(methods.map(({ places }) => places.body)).toEqual([
    { keys: [] },
    { keys: [] },
    { whole: ["Note"] },
    { keys: [] },
  ]);
});

it("groups by the segments of ids, and tells a group from a method of its name", async () => {
  const { methods, client } = await read("requests");
  const names = ({ heldAs, groups, methods }: SdkGroup): unknown => [
    heldAs,
    methods.map(({ name }) => name),
    groups.map(names),
  ];
  expect(names(client)).toEqual([[], [["watch"]], [[["thing"], [["get"], ["put"], ["make", "many"]], []]]]);
  expect(methods.map(({ reads }) => reads)).toEqual(["json", "json", "json", "events"]);
  const [get] = methods;
  if (!get) throw new Error("no method");
  const below = { ...get.operation, id: "thing.get.lastOne" };
  const nested = sdkModel({
    info: { title: "t", version: "1" },
    operations: [get.operation, below],
    schemas: { Mode: {} },
    events: [],
    document: {},
  });
  expect(names(nested.client)).toEqual([
    [],
    [],
    [[["thing"], [["get"]], [[["get2"], [["last", "One"]], []]]]],
  ]);
});

it("speaks no language", async () => {
  const source = await readFile(new URL("sdk-model.ts", import.meta.url), "utf8");
  const model = JSON.stringify(await read("requests"));
  expect(source).not.toMatch(/from "\.\/typescript/);
  expect(model).not.toMatch(/Promise|Record<|readonly|export |Answer/);
});
