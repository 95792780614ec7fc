import { expect, it } from "vitest";
import { createTickets } from "./tickets.js";

it("are worth nothing after a minute, once used, or elsewhere", () => {
  let now = 0;
  const tickets = createTickets(() => now);
  const [one, two] = [tickets.issue("pty_1").ticket, tickets.issue("pty_1").ticket];
  now = 59_999;
  expect([tickets.isGood(one), tickets.fits(one, "pty_2"), tickets.redeem(one, "pty_2")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([tickets.redeem(one, "pty_1"), tickets.redeem(one, "pty_1"), tickets.isGood(one)]).toEqual([
    true,
    false,
    false,
  ]);
  now = 60_000;
  expect([tickets.isGood(two), tickets.redeem(two, "pty_1")]).toEqual([false, false]);
});

it("that nobody uses do not gather", () => {
  let now = 0;
  const tickets = createTickets(() => now);
  const first = tickets.issue("pty_1").ticket;
  for (let at = 0; at < 999; at++) tickets.issue("pty_1");
  expect(tickets.isGood(first)).toBe(true);
  const last = tickets.issue("pty_1").ticket;
  expect([tickets.isGood(first), tickets.isGood(last)]).toEqual([false, true]);
  now = 60_000;
  expect(tickets.isGood(last)).toBe(false);
});
