import { expect, it } from "vitest";
import { createSecrets } from "./secrets.js";
import { openSqlite } from "./sqlite/engine.js";

it("seals what it keeps, loses no change of two at once, and says when the key is another", async () => {
  const db = await openSqlite(":memory:");
  const [one, two] = [createSecrets({ db, key: "the key" }), createSecrets({ db, key: "the key" })];
  expect(await one.read("auth")).toEqual({ revision: 0, text: undefined });
  const add = (word: string) => (text: string | undefined) => `${text ?? ""}${word} `;
  await Promise.all([
    one.change("auth", add("a")),
    two.change("auth", add("b")),
    one.change("auth", add("c")),
  ]);
  const { revision, text } = await two.read("auth");
  expect(revision).toBe(3);
  expect(text?.trim().split(" ").sort()).toEqual(["a", "b", "c"]);
  await one.change("auth", () => undefined);
  expect((await two.read("auth")).revision).toBe(3);
  const [row] = await db.read("SELECT data FROM secret");
  expect(Buffer.from(String(row?.data), "base64").toString("latin1")).not.toContain("a b");
  await expect(createSecrets({ db, key: "another" }).read("auth")).rejects.toThrow(/OPENCODE_SECRET_KEY/);
  // What was sealed under one name opens nothing under another.
  await db.write([{ sql: "UPDATE secret SET name = 'mcp'", params: [] }]);
  await expect(one.read("mcp")).rejects.toThrow(/OPENCODE_SECRET_KEY/);
  await db.close();
});
