import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { localOf } from "./local.js";
import { createVouched } from "./vouched.js";

const asked = (url: string, headers: Record<string, string> = {}, remoteAddress = "127.0.0.1") =>
  ({ method: "GET", url, headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe("whom the lead has let in", () => {
  it("is known by all that the lead went by, for some seconds, and until somebody guesses", () => {
    let time = 0;
    const vouched = createVouched(() => time);
    const basic = { authorization: "Basic b3BlbmNvZGU6cmlnaHQ=" };
    vouched.judged(asked("/session", basic))(200);
    expect(vouched.has(asked("/event?directory=/a", basic))).toBe(true);
    for (const other of [
      asked("/session"),
      asked("/session", { authorization: "Basic b3BlbmNvZGU6d3Jvbmc=" }),
      asked("/session?auth_token=b3BlbmNvZGU6d3Jvbmc=", basic),
      asked("/session", basic, "127.0.0.2"),
      asked("/session", { ...basic, "x-forwarded-for": "203.0.113.1" }),
      asked("/session", { ...basic, origin: "https://a.example" }),
      asked("/session", { ...basic, referer: "https://a.example/", "sec-fetch-site": "cross-site" }),
    ])
      expect(vouched.has(other)).toBe(false);
    time = 5_001;
    expect(vouched.has(asked("/session", basic))).toBe(false);
    vouched.judged(asked("/session", basic))(200);
    vouched.forget();
    expect(vouched.has(asked("/session", basic))).toBe(false);
  });

  it("is nobody of an address of which another is being judged, and nobody of before a refusal", () => {
    const vouched = createVouched();
    const right = asked("/session", { authorization: "Bearer right" });
    const guess = asked("/session", { authorization: "Bearer guess" });
    const elsewhere = asked("/session", { authorization: "Bearer right" }, "127.0.0.2");
    for (const one of [right, elsewhere]) vouched.judged(one)(200);
    const [first, second] = [vouched.judged(guess), vouched.judged(guess)];
    expect([vouched.has(right), vouched.has(elsewhere)]).toEqual([false, true]);
    // Who is known is asked of as well, and holds up nobody.
    const known = vouched.judged(right);
    first(404);
    first(undefined);
    expect(vouched.has(right)).toBe(false);
    second(undefined);
    expect(vouched.has(right)).toBe(true);
    vouched.judged(guess)(401);
    expect([vouched.has(right), vouched.has(elsewhere)]).toEqual([false, false]);
    known(200);
    expect(vouched.has(right)).toBe(false);
  });

  it("is remembered of a thousand at most", () => {
    const vouched = createVouched();
    const one = (at: number) => asked("/session", { authorization: String(at) });
    for (let at = 0; at < 1_001; at++) vouched.judged(one(at))(200);
    expect([vouched.has(one(0)), vouched.has(one(1)), vouched.has(one(1_000))]).toEqual([false, true, true]);
  });
});

it.each([
  ["/session", "read"],
  ["/session?limit=3&directory=%2Fa", "read"],
  ["/session/ses_1/message?limit=3", "content"],
  ["/api/session/ses_1/message/msg_1", "content"],
  ["/global/event", "stream"],
  ["/session/status", undefined],
  ["/session/ses_1/diff", undefined],
  ["/session/ses_1%2Fmessage", undefined],
  ["/session/", undefined],
  ["/session?workspace=wrk_1", undefined],
  ["/session?work%73pace=wrk_1", undefined],
  ["/session?limit=1&auth%5Ftoken=b3BlbmNvZGU6d3Jvbmc=", undefined],
  ["/session?a=?&auth%5Ftoken=b3BlbmNvZGU6d3Jvbmc=", undefined],
  ["/session?a=?&workspace=wrk_1", undefined],
  ["/session?a=?auth_token=b3BlbmNvZGU6d3Jvbmc=", undefined],
  ["/session?a#&auth_token=b3BlbmNvZGU6d3Jvbmc=", undefined],
  ["http://elsewhere/session", undefined],
])("of %s a worker answers %s", (url, kind) => {
  expect(localOf(asked(url))?.kind).toBe(kind);
});
