import { afterAll, vi } from "vitest";
import { answered, exercised } from "./contract.js";
import { forgetKeys, leaks } from "./keys.js";
import "./patience.js";

// Files share the modules of their worker: what a file says of itself begins with it.
vi.resetConfig();
forgetKeys();
exercised.clear();
answered.clear();

// biome-ignore lint/correctness/noEmptyPattern: vitest insists on a pattern here
afterAll(({}, suite) => {
  suite.meta.answered = [...answered];
});

// In every test file: whatever its tests heard of a server, or a model was sent, held none of the keys they gave it.
afterAll(() => {
  if (leaks.length > 0) throw new Error(leaks.splice(0).join("\n"));
});
