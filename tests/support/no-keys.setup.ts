import { afterAll } from "vitest";
import { leaks } from "./keys.js";

// In every test file: whatever its tests heard of a server, or a model was sent, held none of the keys they gave it.
afterAll(() => {
  if (leaks.length > 0) throw new Error(leaks.splice(0).join("\n"));
});
