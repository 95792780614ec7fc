import { describe, expect, it } from "vitest";
import { createOriginPolicy, isLocalOrigin, isLoopbackHost } from "./origin.js";

describe("isLoopbackHost", () => {
  it.each([
    "localhost",
    "localhost:4096",
    "LOCALHOST:1",
    "localhost.",
    "app.localhost:80",
    "a.b.localhost",
    "127.0.0.1",
    "127.0.0.1:65535",
    "127.255.3.4:1",
    "[::1]",
    "[::1]:4096",
  ])("takes %s", (host) => expect(isLoopbackHost(host)).toBe(true));

  it.each([
    "example.com",
    "localhost.example.com",
    "notlocalhost",
    "127.0.0.1.example.com",
    "127.1",
    "127.0.0.256",
    "128.0.0.1",
    "0.0.0.0",
    "192.168.1.2:4096",
    "[::1]x",
    "[::2]",
    "[::1",
    "::1",
    "localhost:port",
    "localhost:",
    "user@localhost",
    "evil.com/.localhost",
    ".localhost",
    "",
  ])("refuses %s", (host) => expect(isLoopbackHost(host)).toBe(false));
});

describe("isLocalOrigin", () => {
  it.each([
    "http://localhost",
    "https://localhost:3000",
    "http://127.0.0.1:5173",
    "http://[::1]:8080",
    "http://my.localhost:1",
    "tauri://localhost",
    "http://tauri.localhost",
    "https://tauri.localhost",
    "oc://renderer",
  ])("takes %s", (origin) => expect(isLocalOrigin(origin)).toBe(true));

  it.each([
    "null",
    "http://example.com",
    "http://localhost.example.com",
    "ftp://localhost",
    "file://",
    "chrome-extension://localhost",
    "oc://other",
    "http://",
    "",
  ])("refuses %s", (origin) => expect(isLocalOrigin(origin)).toBe(false));
});

describe("createOriginPolicy", () => {
  const verdict = (
    origin: string,
    { cors, password }: { cors?: string[] | undefined; password: boolean },
  ): string => {
    const policy = createOriginPolicy({ cors, password, loopback: true });
    const allowed = policy.allows(origin);
    try {
      policy.checkOrigin(allowed);
      return allowed ? "allowed" : "unnamed";
    } catch {
      return "refused";
    }
  };

  it.each([
    ["http://localhost:1", undefined, false, "allowed"],
    ["http://a.example", undefined, false, "refused"],
    ["null", undefined, false, "refused"],
    ["http://a.example", undefined, true, "allowed"],
    ["null", undefined, true, "allowed"],
    ["http://a.example", ["http://a.example"], false, "allowed"],
    ["http://a.example", ["http://A.example/"], false, "allowed"],
    ["http://a.example:81", ["http://a.example"], false, "refused"],
    ["https://a.example", ["http://a.example"], false, "refused"],
    ["http://b.example", ["http://a.example"], true, "unnamed"],
    ["http://localhost:1", ["http://a.example"], true, "allowed"],
    ["http://b.example", ["*"], false, "allowed"],
    ["null", ["*"], false, "allowed"],
    ["null", ["null"], false, "allowed"],
    ["null", ["http://a.example"], false, "refused"],
    ["http://a.example", [], true, "allowed"],
    ["http://a.example", [], false, "refused"],
  ] as const)("origin %s, --cors %j, password %s: %s", (origin, cors, password, expected) => {
    expect(verdict(origin, { cors: cors && [...cors], password })).toBe(expected);
  });

  it.each([
    [true, false, true],
    [true, true, false],
    [false, false, false],
  ])("loopback %s, password %s: a foreign Host is refused: %s", (loopback, password, refused) => {
    const policy = createOriginPolicy({ cors: undefined, password, loopback });
    const check = () => policy.checkHost("evil.example:4096");
    if (refused) expect(check).toThrow("Host");
    else expect(check).not.toThrow();
    expect(() => policy.checkHost("127.0.0.1:4096")).not.toThrow();
    expect(() => policy.checkHost(undefined)).not.toThrow();
  });
});
