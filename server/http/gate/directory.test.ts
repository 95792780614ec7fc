import { describe, expect, it } from "vitest";
import { CoreError } from "../../core/base/errors.js";
import { resolveDirectory } from "./directory.js";

const cwd = "/srv/here";
const of = (query?: string[], header?: string) => resolveDirectory({ query, header, cwd });

describe("resolveDirectory", () => {
  it("takes the query before the header before the cwd, and names the query's apart", () => {
    expect(of(["/q"], "/h")).toEqual({ directory: "/q", directoryQuery: "/q" });
    expect(of(undefined, "/h")).toEqual({ directory: "/h", directoryQuery: undefined });
    expect(of([""], "/h")).toEqual({ directory: "/h", directoryQuery: undefined });
    expect(of([""], "")).toEqual({ directory: cwd, directoryQuery: undefined });
    expect(of()).toEqual({ directory: cwd, directoryQuery: undefined });
  });

  it("refuses what no file system is that deep for", () => {
    const deep = "/a".repeat(199);
    expect(of([deep]).directory).toBe(deep);
    for (const asked of [`${deep}/a`, "a/".repeat(3_000), `${"%2Fa".repeat(400)}`]) {
      expect(() => of([asked])).toThrow(CoreError);
      expect(() => of(undefined, asked)).toThrow("folders deep");
      expect(() =>
        resolveDirectory({
          location: asked.replaceAll("%2F", "/"),
          query: undefined,
          header: undefined,
          cwd,
        }),
      ).toThrow("folders deep");
    }
    expect(of([`${"x/../".repeat(1_000)}y`]).directory).toBe("/srv/here/y");
  });

  it.each([
    ["%2Fa%20b", "/a b"],
    ["/a b", "/a b"],
    ["/100%", "/100%"],
    ["/%zz/x", "/%zz/x"],
    ["sub/../other/", "/srv/here/other"],
    ["/a/../../b/", "/b"],
    ["..", "/srv"],
    ["/caf%C3%A9", "/café"],
  ])("resolves %s to %s from either place", (given, directory) => {
    expect(of([given]).directory).toBe(directory);
    expect(of(undefined, given).directory).toBe(directory);
  });

  it("reads a header sent as raw UTF-8, which Node gives as Latin-1", () => {
    expect(of(undefined, Buffer.from("/café").toString("latin1")).directory).toBe("/café");
    expect(of(undefined, "/caf\u00e9 alone").directory).toBe("/café alone");
  });

  it("refuses a NUL byte and a repeated query", () => {
    expect(() => of(["/a%00b"])).toThrow(CoreError);
    expect(() => of(undefined, "/a%00b")).toThrow(CoreError);
    expect(() => of(["/a", "/b"])).toThrow("more than once");
  });
});
