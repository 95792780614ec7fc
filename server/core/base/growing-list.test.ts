import { describe, expect, it } from "vitest";
import { growingFlatMap } from "./growing-list.js";

const item = (name: string, times = 1) => ({ name, times });

function counted() {
  const made: string[] = [];
  const convert = growingFlatMap(({ name, times }: { name: string; times: number }, suffix: string) => {
    made.push(name);
    return Array.from({ length: times }, (_, at) => `${name}${at}${suffix}`);
  });
  return { convert, made };
}

describe("growingFlatMap", () => {
  it("makes only what is new at the end", () => {
    const { convert, made } = counted();
    const list = [item("a"), item("b", 2), item("c", 0)];
    expect(convert(list, "!")).toEqual(["a0!", "b0!", "b1!"]);
    expect(convert([...list, item("d")], "!")).toEqual(["a0!", "b0!", "b1!", "d0!"]);
    expect(made).toEqual(["a", "b", "c", "d"]);
  });

  it("makes anew from the first that is another object, and everything in another context", () => {
    const { convert, made } = counted();
    const [a, b, c] = [item("a"), item("b"), item("c")];
    convert([a, b, c], "!");
    expect(convert([a, item("x"), c], "!")).toEqual(["a0!", "x0!", "c0!"]);
    expect(convert([a, c], "?")).toEqual(["a0?", "c0?"]);
    expect(convert([a], "?")).toEqual(["a0?"]);
    expect(made).toEqual(["a", "b", "c", "x", "c", "a", "c"]);
  });

  it("hands out lists that may be added to, of things and of nothing", () => {
    const { convert } = counted();
    const list = [item("a")];
    convert(list, "!").push("more");
    expect(convert(list, "!")).toEqual(["a0!"]);
    list.push(item("b"));
    expect(convert(list, "!")).toEqual(["a0!", "b0!"]);
    expect(convert([], "!")).toEqual([]);
  });
});
