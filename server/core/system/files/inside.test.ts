import { expect, it } from "vitest";
import { foldersDown, inside, nameBelow } from "./inside.js";

it.each([
  ["/a", "/a", true],
  ["/a/", "/a", true],
  ["/a", "/a/b/c", true],
  ["/a", "/a/./b/../c", true],
  ["/a", "/a/..b", true],
  ["/a", "/a/...", true],
  ["/a", "/a/..b/c", true],
  ["/", "/a", true],
  ["/a", "/", false],
  ["/a", "/ab", false],
  ["/a", "/a/../b", false],
  ["/a/b", "/a", false],
  ["/a/b", "/a/c", false],
  ["/a/..b", "/a/b", false],
])("%s holds %s: %s", (folder, file, expected) => {
  expect(inside(folder, file)).toBe(expected);
});

it.each([
  ["/a", "/a", ["/a"]],
  ["/a", "/a/..b/c", ["/a", "/a/..b", "/a/..b/c"]],
  ["/", "/a", ["/", "/a"]],
  ["/a/b", "/a", ["/a"]],
  ["/a/b", "/a/c", ["/a/c"]],
])("the folders from %s down to %s", (top, bottom, expected) => {
  expect(foldersDown(top, bottom)).toEqual(expected);
});

it.each([
  ["/a", "/a", ""],
  ["/a/", "/a/b/./c", "b/c"],
  ["/a", "/a/..b", "..b"],
  ["/a", "/b", "../b"],
  ["/", "/a b", "a b"],
])("%s calls %s %j", (folder, file, expected) => {
  expect(nameBelow(folder, file)).toBe(expected);
});
