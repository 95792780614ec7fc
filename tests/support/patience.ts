import { vi } from "vitest";

/** Milliseconds until what should come is given up, unless a test says otherwise. */
const patience = 30_000;

// By itself it gives up after a second, and a busy machine may stand still for longer. It is for nothing else that it waits.
const { waitFor } = vi;
vi.waitFor = (look, options) =>
  waitFor(look, typeof options === "number" ? options : { timeout: patience, ...options });
