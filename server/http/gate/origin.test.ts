import { describe, expect, it } from "vitest";
import { isLoopbackHost } from "./loopback.js";
import { createOriginPolicy, isLocalOrigin } from "./origin.js";

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
  /** Whether a page may read answers; whether it may ask, without and with credentials that it gave itself. */
  const verdict = (
    origin: string,
    { cors, password }: { cors?: string[] | undefined; password: boolean },
    own = false,
  ): string => {
    const policy = createOriginPolicy({ cors, password, loopback: true });
    const may = (credentials: boolean) => {
      try {
        policy.checkPage({ origin, own }, credentials);
        return true;
      } catch (error) {
        expect(error).toMatchObject({ name: "ForbiddenError" });
        return false;
      }
    };
    const asks = may(false) ? "asks" : may(true) ? "asks with its own credentials" : "refused";
    return policy.allows(origin) ? `reads, ${asks}` : asks;
  };
  const stranger = "reads, asks with its own credentials";

  it.each([
    ["http://localhost:1", undefined, false, "reads, asks"],
    ["http://localhost:1", undefined, true, "reads, asks"],
    ["http://a.example", undefined, false, "refused"],
    ["null", undefined, false, "refused"],
    ["http://a.example", undefined, true, stranger],
    ["null", undefined, true, stranger],
    ["file://", undefined, true, stranger],
    ["chrome-extension://abc", undefined, true, stranger],
    ["https://app.opencode.ai", undefined, true, "reads, asks"],
    ["https://app.opencode.ai", undefined, false, "refused"],
    ["https://app.opencode.ai", ["http://a.example"], true, "asks with its own credentials"],
    ["https://app.opencode.ai.example", undefined, true, stranger],
    ["vscode-webview://1a2b", undefined, true, "reads, asks"],
    ["vscode-webview://1a2b", undefined, false, "refused"],
    ["http://a.example", ["http://a.example"], false, "reads, asks"],
    ["http://a.example", ["http://A.example/"], false, "reads, asks"],
    ["http://a.example", ["http://a.example"], true, "reads, asks"],
    ["http://a.example:81", ["http://a.example"], false, "refused"],
    ["https://a.example", ["http://a.example"], false, "refused"],
    ["http://b.example", ["http://a.example"], true, "asks with its own credentials"],
    ["http://localhost:1", ["http://a.example"], true, "reads, asks"],
    ["http://b.example", ["*"], false, "refused"],
    ["null", ["*"], false, "refused"],
    ["http://b.example", ["*"], true, stranger],
    ["http://a.example", ["*", "http://a.example"], true, "reads, asks"],
    ["null", ["null"], false, "reads, asks"],
    ["null", ["http://a.example"], false, "refused"],
    ["http://a.example", [], true, stranger],
    ["http://a.example", [], false, "refused"],
  ] as const)("origin %s, --cors %j, password %s: %s", (origin, cors, password, expected) => {
    expect(verdict(origin, { cors: cors && [...cors], password })).toBe(expected);
  });

  it("takes what the browser says is the server's own page, as behind a proxy, where there is a password", () => {
    expect(verdict("https://proxy.example", { password: true }, true)).toBe("reads, asks");
    expect(verdict("https://proxy.example", { password: false }, true)).toBe("refused");
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
