import { describe, expect, it } from "vitest";
import { lazyAsync } from "./lazy.js";

function attempts(...outcomes: (Error | string)[]) {
  let made = 0;
  const get = lazyAsync(async () => {
    const outcome = outcomes[made++];
    await Promise.resolve();
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
  return { get, made: () => made };
}

describe("lazyAsync", () => {
  it("makes once what works, for all who ask", async () => {
    const { get, made } = attempts("a", "b");
    expect(await Promise.all([get(), get()])).toEqual(["a", "a"]);
    expect(await get()).toBe("a");
    expect(made()).toBe(1);
  });

  it("tells a failure to those who waited for it, and tries again for the next", async () => {
    const { get, made } = attempts(new Error("first"), new Error("second"), "third");
    expect((await Promise.allSettled([get(), get()])).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
    ]);
    expect(made()).toBe(1);
    await expect(get()).rejects.toThrow("second");
    expect(await get()).toBe("third");
    expect(await get()).toBe("third");
    expect(made()).toBe(3);
  });

  it("takes a throw before the promise as what it is", async () => {
    let calls = 0;
    const get = lazyAsync((): Promise<number> => {
      calls += 1;
      if (calls === 1) throw new Error("at once");
      return Promise.resolve(calls);
    });
    expect(() => get()).toThrow("at once");
    expect(await get()).toBe(2);
  });
});
