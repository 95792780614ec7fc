import { afterEach, expect, it } from "vitest";
import { keyLookout, leaks, lookForKeys, watchEnvironment, watchKeysIn } from "./keys.js";

afterEach(() => void leaks.splice(0));

it("finds a key that a configuration gave, whoever says it", () => {
  const config =
    '{"provider": {"x": {"options": {"apiKey": "sk-watched-1", "headers": {"X-Team-Key": "team-watched"}}}}}';
  watchKeysIn(config, "opencode.json");
  lookForKeys("nothing to see", "an answer");
  expect(leaks).toEqual([]);
  lookForKeys("it is sk-watched-1, for team-watched", "an answer");
  expect(leaks).toEqual([
    "an answer holds the key sk-watched-1 (apiKey in opencode.json)",
    "an answer holds the key team-watched (X-Team-Key in opencode.json)",
  ]);
});

it("finds a key cut in two, once", () => {
  watchEnvironment({ SOME_API_KEY: "sk-of-the-environment", PATH: "/usr/bin:/bin" });
  const hear = keyLookout("a stream");
  for (const piece of ["data: sk-of-", "the-", "environment\n", "\n", "PATH=/usr/bin:/bin"]) hear(piece);
  expect(leaks).toEqual(["a stream holds the key sk-of-the-environment (SOME_API_KEY in the environment)"]);
});

it("takes references and what is too short for no key", () => {
  watchKeysIn('{"apiKey": "{env:MY_KEY_NAME}", "token": "none", "name": "a long name"}', "opencode.json");
  lookForKeys("{env:MY_KEY_NAME} none a long name", "an answer");
  expect(leaks).toEqual([]);
});
