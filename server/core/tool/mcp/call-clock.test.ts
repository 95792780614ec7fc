import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCallClock } from "./call-clock.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the clock of a call", () => {
  it("fires when the time is over, and never once it is stopped", () => {
    const clock = createCallClock(100);
    vi.advanceTimersByTime(99);
    expect(clock.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(clock.signal.reason).toMatchObject({ message: "no answer within 0.1 s" });
    const other = createCallClock(100);
    other.stop();
    other.pause()();
    vi.advanceTimersByTime(1000);
    expect(other.signal.aborted).toBe(false);
  });

  it("stands still while somebody is asked, and begins anew with each sign of progress", () => {
    const clock = createCallClock(100);
    const [first, second] = [clock.pause(), clock.pause()];
    vi.advanceTimersByTime(1000);
    first();
    first();
    clock.restart();
    vi.advanceTimersByTime(1000);
    expect(clock.signal.aborted).toBe(false);
    second();
    vi.advanceTimersByTime(99);
    clock.restart();
    vi.advanceTimersByTime(99);
    expect(clock.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(clock.signal.aborted).toBe(true);
  });
});
