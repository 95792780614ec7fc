import { expect, it } from "vitest";
import { jsonExcess } from "./json-excess.js";

const most = { depth: 3, values: 4 };

it.each([
  ["[[[]]]", undefined],
  ["[[[[", "depth"],
  ['[[[{"a":1}]]]', "depth"],
  ["[[],[],[],[],[]]", undefined],
  ["[1,2,3,4,5,6]", "values"],
  ['{"a":"[[[[,,,,,,"}', undefined],
  ['["\\"[[[[",[[[1]]]]', "depth"],
  ['["\\\\",[[[1]]]]', "depth"],
  ['["never closed [[[[ ,,,,,,', undefined],
  ["", undefined],
])("%s has too much of %s", (text, excess) => {
  expect(jsonExcess(text, most)).toBe(excess);
});
