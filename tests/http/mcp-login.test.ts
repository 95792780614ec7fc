import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { freePort } from "../support/free-port.js";
import { local, remote, run, start } from "../support/mcp-scenario.js";
import { data, refusal } from "../support/scenario.js";
import { exercises } from "../support/verifies.js";

exercises("mcp.auth.start", "mcp.auth.remove", "mcp.auth.callback", "mcp.auth.authenticate");

describe("a login", () => {
  const withLogin = async (registers = true) => {
    const mcp = await remote({ transport: "http", login: { registers } });
    const callbackPort = await freePort();
    const all = await start({ r: { type: "remote", url: mcp.url, oauth: { callbackPort } } });
    return { ...all, mcp };
  };

  it("is wanted, made by a browser that comes back, kept, and forgotten", async () => {
    const all = await withLogin();
    const { client, server } = all;
    expect(await data(client.mcp.status())).toEqual({ r: { status: "needs_auth" } });
    const { authorizationUrl, oauthState } = await data(client.mcp.auth.start({ name: "r" }));
    expect(new URL(authorizationUrl).searchParams.get("state")).toBe(oauthState);
    const page = await fetch(authorizationUrl);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Logged in")]);
    expect(await data(client.mcp.status())).toEqual({ r: { status: "connected" } });
    expect((await run(all, "r_where")).state).toMatchObject({
      output: expect.stringContaining("-of-the-login"),
    });
    const file = server.workspace.path("data/mcp-auth.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await data(client.mcp.auth.remove({ name: "r" }))).toEqual({ success: true });
    expect(await data(client.mcp.status())).toEqual({ r: { status: "needs_auth" } });
    expect(readFileSync(file, "utf8")).not.toContain("-of-the-login");
  });

  it("can be ended with the code alone", async () => {
    const { client } = await withLogin();
    expect((await refusal(client.mcp.auth.callback({ name: "r", code: "x" }))).status).toBe(400);
    const { authorizationUrl } = await data(client.mcp.auth.start({ name: "r" }));
    const back = (await fetch(authorizationUrl, { redirect: "manual" })).headers.get("location") ?? "";
    expect((await refusal(client.mcp.auth.callback({ name: "r", code: "wrong" }))).status).toBe(400);
    const code = new URL(back).searchParams.get("code") ?? "";
    expect(await data(client.mcp.auth.callback({ name: "r", code }))).toEqual({ status: "connected" });
  });

  it("is waited for, while an event says where to go when no browser opens", async () => {
    const { client, server } = await withLogin();
    const log = await server.events();
    const waiting = data(client.mcp.auth.authenticate({ name: "r" }));
    const { properties } = await log.first("mcp.browser.open.failed");
    expect(properties.mcpName).toBe("r");
    await fetch(properties.url);
    expect(await waiting).toEqual({ status: "connected" });
  });

  it("is impossible without registration, without OAuth and at local servers", async () => {
    const { client, mcp } = await withLogin(false);
    expect(await data(client.mcp.status())).toEqual({
      r: { status: "needs_client_registration", error: expect.stringContaining("oauth.clientId") },
    });
    await data(client.mcp.add({ name: "plain", config: { type: "remote", url: mcp.url, oauth: false } }));
    await data(client.mcp.add({ name: "local", config: local() }));
    for (const name of ["r", "plain", "local"]) {
      for (const login of [
        () => client.mcp.auth.start({ name }),
        ...(name === "r" ? [] : [() => client.mcp.auth.callback({ name, code: "x" })]),
      ]) {
        expect(await refusal(login())).toMatchObject({
          status: 400,
          name: "McpUnsupportedOAuthError",
          _tag: "BadRequest",
          error: expect.any(String),
        });
      }
    }
    expect((await data(client.mcp.status())).plain).toMatchObject({ status: "failed" });
  });
});
