import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askPostgres, startPostgres } from "../support/postgres.js";
import { endSpawned, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const postgres = await startPostgres();
afterAll(() => postgres?.close());

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

const password = "geheim-8f31c2";

/** Starts with this address and tells how that ended: in a line or two, and never with the password. */
async function refused(address: string) {
  const serve = spawnCommand({ workspace, env: { OPENCODE_DATABASE_URL: address } });
  const { code } = await serve.exited;
  expect(serve.stderr()).not.toContain(password);
  expect(serve.stderr()).not.toMatch(/^\s+at /m);
  expect(serve.stdout()).toBe("");
  return { code, said: serve.stderr().trim().split("\n").at(-1) };
}

describe("OPENCODE_DATABASE_URL", () => {
  it("that leads nowhere ends the start with 1 and a line that says why", async () => {
    const web = createServer((_, response) => response.end("hello")).listen(0, "127.0.0.1");
    await once(web, "listening");
    const { port: other } = web.address() as AddressInfo;
    const cases: [address: string, why: RegExp][] = [
      [`mysql://opencode:${password}@127.0.0.1/opencode`, /names no PostgreSQL database: write postgres:/],
      ["postgres://", /names no PostgreSQL database/],
      ["postgres://127.0.0.1:99999/opencode", /is no address of a database/],
      [`postgres://opencode:${password}%zz@127.0.0.1:1/opencode`, /is no address of a database.*%40/],
      [`postgres://opencode:${password}@127.0.0.1:1/opencode`, /127\.0\.0\.1:1\/opencode.*nothing listens/],
      [
        `postgres://opencode:${password}@nowhere.invalid/opencode`,
        /nowhere\.invalid\/opencode.*no such host/,
      ],
      // Something is there that is no database.
      [
        `postgres://opencode:${password}@127.0.0.1:${other}/opencode`,
        /hung up; is it PostgreSQL that listens/,
      ],
    ];
    for (const [address, why] of cases)
      expect(await refused(address)).toEqual({ code: 1, said: expect.stringMatching(why) });
    web.close();
    web.closeAllConnections();
  });

  it.skipIf(!postgres)("refuses a wrong password, database, schema and right to write", async () => {
    if (!postgres) return;
    const url = await postgres.create();
    const as = (user: string, secret = "", database?: string) =>
      Object.assign(new URL(url), {
        username: user,
        password: secret,
        ...(database && { pathname: database }),
      }).href;
    await askPostgres(
      url,
      `DROP ROLE IF EXISTS guarded; CREATE ROLE guarded LOGIN PASSWORD '${password}';
       DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN;`,
    );
    expect(await refused(as("guarded", "wrong"))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/password is refused/),
    });
    expect(await refused(as("guarded", password, "/none"))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/no database of that name/),
    });
    expect(await refused(`${url}?sslmode=require`)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/speaks no TLS; .*leave sslmode out/),
    });
    const latin = `latin_${process.pid}`;
    await askPostgres(url, `CREATE DATABASE ${latin} ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'`);
    expect(await refused(as("opencode", "", `/${latin}`))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/keeps text as LATIN1.*UTF8/),
    });
    await askPostgres(url, `DROP DATABASE ${latin}`);
    // Nothing made yet, then tables that may only be read.
    expect(await refused(as("reader"))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/may not write/),
    });
    const server = await spawnServer({ workspace, env: { OPENCODE_DATABASE_URL: url } });
    expect((await server.fetch("/session", { method: "POST", body: "{}" })).status).toBe(200);
    await server.kill("SIGTERM");
    await askPostgres(url, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
    expect(await refused(as("reader"))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/may not write/),
    });
    await askPostgres(url, "UPDATE schema_version SET version = 999");
    expect(await refused(url)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/newer version.*Update opencode/),
    });
  });
});
