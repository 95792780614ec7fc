import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { createAuthStore } from "./auth.js";
import { createRenewal } from "./renewal.js";

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "opencode-renewal-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const token = (expires: number) => ({ type: "oauth" as const, access: "a", refresh: "r", expires });

/** What one process has of the token and its renewal. */
function process() {
  const auth = createAuthStore({ file: path.join(folder, "auth.json"), log: () => undefined });
  return { auth, renewal: createRenewal({ folder: path.join(folder, "sign-ins"), auth }) };
}

it("is not done once more by a process that still knows the old token when another is done with it", async () => {
  const [one, two] = [process(), process()];
  await one.auth.set("acme", token(Date.now() - 1));
  const done: string[] = [];
  const by =
    (name: string, { auth }: typeof one) =>
    async () => {
      done.push(name);
      await auth.set("acme", token(Date.now() + 3_600_000));
      return name;
    };
  // It looks while the other is about to store the new one, and trusts that for a quarter of a second.
  const renewing = one.renewal("acme", async () => {
    await two.auth.read();
    return by("one", one)();
  });
  expect(await renewing).toBe("one");
  expect(await two.renewal("acme", by("two", two))).toBeUndefined();
  expect(done).toEqual(["one"]);
});
