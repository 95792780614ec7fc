import { describe, expect, it } from "vitest";
import { refusalFailure } from "../call/failure.js";
import { retryAfterOf, waitOf } from "./wait.js";

const now = Date.parse("2026-10-21T07:28:00Z");

describe("the wait a refusal asks for", () => {
  it("is read from headers: milliseconds, seconds, dates", () => {
    expect(retryAfterOf({ "retry-after-ms": "1500.5", "retry-after": "9" })).toBe(1500.5);
    expect(retryAfterOf({ "retry-after": "2" })).toBe(2000);
    expect(retryAfterOf({ "retry-after": "Wed, 21 Oct 2026 07:28:10 GMT" }, now)).toBe(10_000);
    expect(retryAfterOf({ "retry-after": "soon" })).toBeUndefined();
    expect(retryAfterOf({})).toBeUndefined();
  });

  it.each([
    [
      { error: { details: [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "27s" }] } },
      27_000,
    ],
    [{ error: { details: [{ retryDelay: "0.5s" }] } }, 500],
    [{ error: { message: "Rate limit reached. Please try again in 1.2s." } }, 1200],
    [{ error: { message: "Please try again in 20ms. Visit https://x" } }, 20],
    [{ error: { message: "Please try again in 7m12.5s." } }, 432_500],
    [{ error: { message: "Please try again in 1h2m3s" } }, 3_723_000],
    [{ error: { message: "Please retry after 20 seconds." } }, 20_000],
    [{ error: { message: "Please retry in 38.7s." } }, 38_700],
    [{ error: { message: "Too fast: wait 2 minutes and 5 seconds" } }, 125_000],
    [{ error: { type: "usage_limit_reached", resets_in_seconds: 90 } }, 90_000],
    [{ error: { resets_at: now / 1000 + 30 } }, 30_000],
    [{ error: { metadata: { headers: { "X-RateLimit-Reset": String(now + 4_000) } } } }, 4_000],
    [{ error: { message: "Your limit will reset at 2026-10-21 07:30:00Z" } }, 120_000],
    [{ retry_after: 3 }, 3_000],
    [{ error: { retry_after_ms: 250 } }, 250],
    [
      { error: { message: "wrapped", metadata: { raw: '{"error":{"details":[{"retryDelay":"3s"}]}}' } } },
      3_000,
    ],
    [{ error: { message: "Rate limit of 60 requests per minute reached, model m in 2s mode" } }, undefined],
    [{ error: { message: "Slow down" } }, undefined],
  ])("%j: %s ms", (body, wait) => {
    const message = (body as { error?: { message?: string } }).error?.message ?? "";
    expect(waitOf({}, JSON.stringify(body), message, now)).toBe(wait);
  });

  it("beyond all patience is told, with the time, and not waited for", () => {
    const body = JSON.stringify({ error: { message: "Daily limit.", details: [{ retryDelay: "7200s" }] } });
    const failure = refusalFailure({ status: 429, body }, { providerID: "p", apiKey: undefined });
    expect(failure.retryable).toBe(false);
    expect(failure.error).toMatchObject({ name: "APIError", data: { statusCode: 429 } });
    const until = /until (\S+), which is (.+?):/.exec(failure.message);
    expect(until?.[2]).toBe("2 hours");
    expect(Date.parse(until?.[1] ?? "")).toBeGreaterThan(Date.now() + 7_100_000);
  });
});
