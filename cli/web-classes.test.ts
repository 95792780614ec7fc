import { expect, it } from "vitest";
import { standIn } from "./web-classes.js";

/** A class as Node has them, and how often it was loaded. */
function lazyClass() {
  class Box {
    readonly #held: string;
    constructor(held = "") {
      if (held === "bad") throw new TypeError("bad");
      this.#held = held;
    }
    get held(): string {
      return this.#held;
    }
    static of(held: string): Box {
      return new Box(held);
    }
  }
  let loads = 0;
  const load = () => {
    loads += 1;
    return Box;
  };
  return { Box, Stand: standIn("Box", load, ["of"]), loads: () => loads };
}

it("is extended, asked about and put behind objects without being loaded", () => {
  const { Stand, loads } = lazyClass();
  class Own extends Stand {}
  const light: object = Object.create(Own.prototype);
  expect([light instanceof Own, light instanceof Stand]).toEqual([true, true]);
  for (const other of [{}, [], null, undefined, "Box", Object.create(null), new Headers()])
    expect(other instanceof Stand).toBe(false);
  expect(Stand.name).toBe("Box");
  expect(loads()).toBe(0);
});

it("is the class itself once one is made, for what was made of it before as well", () => {
  const { Box, Stand, loads } = lazyClass();
  class Own extends Stand {}
  const light = Object.create(Own.prototype) as object;
  const own = new Own("a");
  expect([own.held, own instanceof Own, own instanceof Stand, own instanceof Box]).toEqual([
    "a",
    true,
    true,
    true,
  ]);
  expect(light instanceof Box).toBe(true);
  expect(new Stand("b").held).toBe("b");
  expect(() => new Stand("bad")).toThrow("bad");
  expect(() => Reflect.apply(Stand as unknown as () => void, undefined, [])).toThrow(/without 'new'/);
  expect(loads()).toBe(1);
});

it("knows those that were made without it, and does what the class does by itself", () => {
  const { Box, Stand } = lazyClass();
  class Own extends Stand {}
  const other = new Box("c");
  expect(other instanceof Stand).toBe(true);
  expect(other instanceof Own).toBe(false);
  const fresh = lazyClass();
  expect(fresh.Stand.of("d").held).toBe("d");
  expect(fresh.Stand.of("e") instanceof fresh.Stand).toBe(true);
  expect(fresh.loads()).toBe(1);
});
