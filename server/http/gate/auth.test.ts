import { describe, expect, it } from "vitest";
import { createAuthenticate } from "./auth.js";
import { callerOf } from "./caller.js";
import { createWrongTries } from "./wrong-tries.js";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const basic = (text: string) => `Basic ${base64(text)}`;

function passes(
  settings: { password: string; username?: string },
  authorization?: string,
  token?: string,
): boolean {
  try {
    createAuthenticate(settings.password, settings.username)?.({ authorization, token });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ name: "UnauthorizedError" });
    expect(String(error)).not.toContain(settings.password);
    return false;
  }
}

describe("createAuthenticate", () => {
  it("is off without a password", () => {
    expect(createAuthenticate(undefined)).toBeUndefined();
    for (const blank of ["", " ", "\t\r\n", "\u00a0\u3000"])
      expect(createAuthenticate(blank, "somebody")).toBeUndefined();
    expect(createAuthenticate(" x ")).toBeDefined();
  });

  it.each([
    ["any user", basic("whoever:s:e:cret"), true],
    ["an empty user", basic(":s:e:cret"), true],
    ["scheme in any case", basic("u:s:e:cret").replace("Basic", "bAsIc"), true],
    ["wrong password", basic("u:s:e:cre"), false],
    ["password cut at its colon", basic("u:s"), false],
    ["no colon", basic("s:e:cret".replaceAll(":", "")), false],
    ["a bearer token", "Bearer s:e:cret", true],
    ["a bearer token in any case", "bEARER s:e:cret", true],
    ["a wrong bearer token", "Bearer s:e:cre", false],
    ["a pair as a bearer token", `Bearer ${base64("u:s:e:cret")}`, false],
    ["another scheme", `Digest ${base64("u:s:e:cret")}`, false],
    ["no token", "Bearer ", false],
    ["nothing", undefined, false],
    ["not base64", "Basic !!!!", false],
    ["scheme alone", "Basic", false],
  ])("without a user name set: %s", (_, header, expected) => {
    expect(passes({ password: "s:e:cret" }, header)).toBe(expected);
  });

  it("wants the user name that is set", () => {
    const settings = { password: "pw", username: "me" };
    expect(passes(settings, basic("me:pw"))).toBe(true);
    expect(passes(settings, basic("you:pw"))).toBe(false);
    expect(passes(settings, basic("me:no"))).toBe(false);
  });

  it("lets a token decide alone, in either base64 alphabet", () => {
    const password = "~~~???>>>";
    const token = base64(`u:${password}`);
    expect(token).toMatch(/[+/]/);
    const urlSafe = Buffer.from(`u:${password}`).toString("base64url");
    expect(passes({ password }, undefined, token)).toBe(true);
    expect(passes({ password }, undefined, token.replaceAll("+", " "))).toBe(true);
    expect(passes({ password }, undefined, urlSafe)).toBe(true);
    expect(passes({ password }, basic("u:wrong"), token)).toBe(true);
    expect(passes({ password }, basic(`u:${password}`), base64("u:wrong"))).toBe(false);
    expect(passes({ password }, basic(`u:${password}`), "")).toBe(true);
  });

  it("takes passwords of a kilobyte and of any script", () => {
    const password = `${"f".repeat(512)}ключ`;
    expect(passes({ password, username: "0".repeat(512) }, basic(`${"0".repeat(512)}:${password}`))).toBe(
      true,
    );
  });

  it("follows a password that changes", () => {
    let password = "old";
    const authenticate = createAuthenticate(() => password);
    const passesNow = (given: string) => {
      try {
        authenticate?.({ authorization: `Bearer ${given}`, token: undefined });
        return true;
      } catch {
        return false;
      }
    };
    expect([passesNow("old"), passesNow("new")]).toEqual([true, false]);
    password = "new";
    expect([passesNow("old"), passesNow("new")]).toEqual([false, true]);
  });

  it("lets an address try so many passwords within a minute, and others none the less", () => {
    let time = 0;
    const authenticate = createAuthenticate("right", undefined, { tries: createWrongTries(() => time) });
    const tell = (address: string, password: string) => {
      let waits = 0;
      try {
        authenticate?.({
          authorization: basic(`u:${password}`),
          token: undefined,
          caller: { peer: address, key: address },
          onWait: (seconds) => {
            waits = seconds;
          },
        });
        return "in";
      } catch {
        return waits > 0 ? `wait ${waits}` : "out";
      }
    };
    // The same wrong one, as often as somebody's old client likes: nothing is guessed.
    for (let n = 0; n < 100; n++) expect(tell("a", "old")).toBe("out");
    expect(tell("a", "right")).toBe("in");
    for (let n = 0; n < 9; n++) expect(tell("a", `guess ${n}`)).toBe("out");
    time = 20_000;
    expect([tell("a", "another"), tell("a", "right"), tell("a", "old")]).toEqual([
      "wait 40",
      "wait 40",
      "out",
    ]);
    expect([tell("b", "right"), tell("b", "another")]).toEqual(["in", "out"]);
    time = 60_000;
    expect([tell("a", "another"), tell("a", "right")]).toEqual(["out", "in"]);
    for (let n = 0; n < 2_000; n++) tell(`address ${n}`, "x");
    expect(tell("a", "right")).toBe("in");
  });

  it("lets nobody be locked out by who comes from the same address by another way", () => {
    const authenticate = createAuthenticate("right", undefined, { tries: createWrongTries(() => 0) });
    const isIn = (
      asked: { forwarded?: string; origin?: string },
      password: string,
      address = "127.0.0.1",
    ) => {
      const { forwarded, origin } = asked;
      const page = origin === undefined ? undefined : { origin, own: false };
      try {
        authenticate?.({
          authorization: `Bearer ${password}`,
          token: undefined,
          caller: callerOf({ address, forwarded, page }),
        });
        return true;
      } catch {
        return false;
      }
    };
    const guess = (asked: { forwarded?: string; origin?: string }, address?: string) => {
      for (let n = 0; n < 12; n++) expect(isIn(asked, `guess ${n}`, address)).toBe(false);
    };
    // Behind one proxy: what it adds counts, not what its client says.
    guess({ forwarded: "203.0.113.9" });
    guess({ forwarded: "10.9.9.9, 203.0.113.9" });
    expect(isIn({ forwarded: "203.0.113.9" }, "right")).toBe(false);
    expect(isIn({ forwarded: "1.1.1.1, 203.0.113.9" }, "right")).toBe(false);
    expect(isIn({ forwarded: "203.0.113.10" }, "right")).toBe(true);
    // A page on the web, and the programs of whoever looks at it.
    guess({ origin: "https://evil.example" });
    expect(isIn({ origin: "https://evil.example" }, "right")).toBe(false);
    expect(isIn({}, "right")).toBe(true);
    // From further away nothing is believed, and IPv6 is one address a network.
    guess({ forwarded: "1.1.1.1" }, "198.51.100.1");
    expect(isIn({ forwarded: "2.2.2.2" }, "right", "198.51.100.1")).toBe(false);
    guess({}, "2001:db8:0:1::5");
    expect(isIn({}, "right", "2001:db8:0:1:ffff::6")).toBe(false);
    expect(isIn({}, "right", "2001:db8:0:2::5")).toBe(true);
    // Who invents senders is done at some point; who was here before goes in and out.
    for (let n = 0; n < 100; n++) isIn({ forwarded: `192.0.2.${n}` }, `guess ${n}`);
    expect(isIn({ forwarded: "203.0.113.77" }, "right")).toBe(false);
    expect(isIn({ forwarded: "203.0.113.10" }, "right")).toBe(true);
    expect(isIn({}, "right")).toBe(true);
  });
});
