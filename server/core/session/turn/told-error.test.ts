import { readFileSync } from "node:fs";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, it } from "vitest";
import { toldError } from "./told-error.js";

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

function full(): unknown {
  const db = new DatabaseSync(":memory:");
  db.exec("CREATE TABLE t (x); PRAGMA max_page_count = 3");
  return caught(() => db.exec("INSERT INTO t VALUES (zeroblob(100000))"));
}

function constraint(): unknown {
  const db = new DatabaseSync(":memory:");
  db.exec("CREATE TABLE t (x UNIQUE); INSERT INTO t VALUES (1)");
  return caught(() => db.exec("INSERT INTO t VALUES (1)"));
}

const cases: [string, unknown, RegExp][] = [
  ["a full disk", full(), /^Could not use the database: the disk is full\. Free some space and try again/],
  ["a full disk below another error", new Error("lost", { cause: full() }), /the disk is full/],
  [
    "a file that is not there",
    caught(() => readFileSync("/nowhere/at/all")),
    /^Could not open \/nowhere\/at\/all/,
  ],
  ["what a database says of itself", constraint(), /^Unexpected server error/],
  ["a slip of our own", caught(() => JSON.parse("{}").a.b), /^Unexpected server error/],
  ["what is no error", "text", /^Unexpected server error/],
  ["words of ours", new Error("The provider has no address"), /^The provider has no address$/],
];

it.each(cases)("%s is told in our own words", (_, cause, words) => {
  expect(toldError(cause)).toEqual({ name: "UnknownError", data: { message: expect.stringMatching(words) } });
});
