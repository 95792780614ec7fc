import { describe, expect, it } from "vitest";
import { addressOf, isBranch } from "./address.js";

describe("the address of a repository", () => {
  it.each([
    ["example/repo", "https://github.com/example/repo.git"],
    ["https://example.org/a/b.git", "https://example.org/a/b.git"],
    ["git@example.org:a/b.git", "git@example.org:a/b.git"],
    ["ssh://git@example.org/a/b", "ssh://git@example.org/a/b"],
    ["file:///srv/b.git", "file:///srv/b.git"],
  ])("%s is fetched from %s", (given, address) => expect(addressOf(given)).toBe(address));

  it.each([
    "--upload-pack=touch /tmp/x",
    "-oProxyCommand=x",
    "ext::sh -c touch% x",
    "ext::x",
    "fd::17",
    "ssh://-oProxyCommand=x/a",
    "https://",
    "-x@host:a",
    "host:-x",
    "a b/c",
    "a/b\n",
    "a\0/b",
    "../up",
    "/srv/repo",
    "",
  ])("%j names none", (given) => expect(addressOf(given)).toBeUndefined());

  it("a branch is no option and leads nowhere", () => {
    for (const name of ["main", "release/1.2", "a_b+c"]) expect(isBranch(name)).toBe(true);
    for (const name of ["", "-b", "--upload-pack=x", "a..b", "a b", "a\n", "a:b", "x".repeat(201)])
      expect(isBranch(name)).toBe(false);
  });
});
