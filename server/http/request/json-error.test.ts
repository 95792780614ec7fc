import { describe, expect, it } from "vitest";
import { findJsonError } from "./json-error.js";

describe("findJsonError", () => {
  it.each([
    ["{", 1],
    ['{"a":}', 5],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ["{a:1}", 1],
    ["[1,]", 3],
    ["[1 2]", 3],
    ["[1}", 2],
    ["[,1]", 1],
    ['{"a":tru}', 5],
    ['{"a":01}', 6],
    ['["\\x"]', 2],
    ['["a\nb"]', 3],
    ['["abc', 5],
    ["1 2", 2],
    ["}", 0],
    ["nul", 0],
    ['{"a":{"b":[1,{"c":x}]}}', 18],
    ["\u00a0{}", 0],
  ])("finds where %j goes wrong", (text, offset) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonError(text).offset).toBe(offset);
  });

  it.each(['{"a":[1,-2.5e+3,true,false,null,"\\u00e9\\n\\"",{}],"b":{},"":[]}', " [ ] ", '"text"', "0"])(
    "walks to the end of %s, which is JSON",
    (text) => {
      JSON.parse(text);
      expect(findJsonError(text).offset).toBe(text.length);
    },
  );

  it("counts lines and columns from 1", () => {
    expect(findJsonError('{\n  "a": 1,\n  b\n}')).toEqual({ offset: 14, line: 3, column: 3 });
    expect(findJsonError("x")).toEqual({ offset: 0, line: 1, column: 1 });
  });

  it("copes with strings and nesting of any size", () => {
    expect(findJsonError(`["${"a".repeat(5_000_000)}",x]`).offset).toBe(5_000_004);
    expect(findJsonError("[".repeat(1_000_000)).offset).toBe(1_000_000);
  });
});
