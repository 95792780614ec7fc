import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../support/free-port.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";
import { launch, visit } from "./chromium.js";

const workspace = createWorkspace();
let model: ScriptedModel;
let server: SpawnedServer;
let browser: Browser;
const start = async (port?: number) =>
  spawnServer({
    workspace,
    args: ["serve", "--ui", "--port", String(port ?? (await freePort()))],
    config: scriptedConfig(model),
  });
beforeAll(async () => {
  model = await startScriptedOpenAI();
  server = await start();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await endSpawned();
  await model?.close();
  workspace.remove();
});

/** What runs nothing, loads nothing and goes nowhere, each in a paragraph of its own. */
const hostile = [
  "<script>ran('script')</script>",
  "<img src=x onerror=\"ran('img')\">",
  "<svg><animate onbegin=ran('svg') attributeName=x dur=1s>",
  "<svg><a xlink:href=\"javascript:ran('svg a')\"><text y=20>svg link</text></a></svg>",
  "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=ran('mxss')&gt;\">",
  "<iframe srcdoc=\"<script>parent.ran('srcdoc')</script>\"></iframe>",
  "<object data=\"javascript:ran('object')\"></object><embed src=\"javascript:ran('embed')\">",
  "<details open ontoggle=\"ran('toggle')\">shown</details>",
  "<style>* { background: url(http://127.0.0.2:9/style) }</style>",
  '<link rel=stylesheet href="http://127.0.0.2:9/link"><base href="http://127.0.0.2:9/">',
  '<meta http-equiv="refresh" content="0;url=http://127.0.0.2:9/meta">',
  '<form action="http://127.0.0.2:9/form"><input name=password><button>Log in</button></form>',
  '<p style="position:fixed;inset:0" id="app" class="primary" name="body">over all</p>',
  "[a link](javascript:ran('link'))",
  "[another](  JaVaScRiPt:ran('case'))",
  "[data](data:text/html,<script>ran('data')</script>)",
  "[file](file:///etc/passwd)",
  "![a picture](http://127.0.0.2:9/picture?secret)",
  "![x](x\" onerror=\"ran('title'))",
  "```html\n<script>ran('code')</script>\n```",
  "<http://127.0.0.2:9/\"onmouseover=ran('auto')>",
  "[good](https://example.com/good)",
].join("\n\n");

describe("an answer that tries to be more than text", () => {
  it("runs nothing, loads nothing, leads nowhere but to the web, and covers nothing", async () => {
    const { page, say, see, complaints, elsewhere } = await visit(browser, `${server.url}/ui/`);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard, ran: (what: string) => heard.push(what) });
    });
    const calls = [{ name: "bash", input: { command: "echo '<img src=x onerror=ran(1)>'" } }];
    model.script(
      // In pieces of three characters it is drawn half written as well.
      { reasoning: hostile, text: hostile.match(/[\s\S]{1,3}/g) ?? [], toolCalls: calls },
      { text: "That was all." },
    );
    await say(`Show me.\n${hostile}`);
    await see("That was all.");
    await page.getByText(/^Thought/).click();
    for (const link of await page.locator(".markdown a[href]").all()) {
      await link.hover();
      expect(await link.getAttribute("href")).toMatch(/^https?:\/\//);
      expect(await link.getAttribute("rel")).toContain("noopener");
    }
    expect(await page.locator(".markdown a[href='https://example.com/good']").count()).toBe(2);
    const strange =
      "script,img,svg,math,iframe,object,embed,style,link,base,meta,form,input,[style],[id],[onerror]";
    expect(await page.locator(`.markdown :is(${strange})`).count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    // Where it is taken apart, the policy refuses the styles in it already.
    const others = complaints.filter(
      (one) => !/^(Applying inline style|Setting the document's base)/.test(one),
    );
    expect({ others, elsewhere, url: page.url().split("#")[0] }).toEqual({
      others: [],
      elsewhere: [],
      url: `${server.url}/ui/`,
    });
    // What is said is all there, code as it was written.
    expect(await page.locator(".markdown pre").last().innerText()).toBe("<script>ran('code')</script>\n");
  });
});

describe("a long answer", () => {
  // A machine that stands still for a moment freezes everything.
  const patient = { retry: 2 };
  it(
    "of 5,000 words keeps the page alive: what was drawn is left alone, and no frame is frozen",
    patient,
    async () => {
      const { page, say, see, complaints } = await visit(browser, `${server.url}/ui/`);
      const words = Array.from({ length: 5_000 }, (_, n) => `word${n}${n % 40 === 39 ? ".\n\n" : " "}`);
      model.script({ text: words });
      await page.evaluate(() => {
        const seen = { frames: 0, longest: 0, added: 0, last: performance.now() };
        const frame = (now: number) => {
          seen.frames += 1;
          seen.longest = Math.max(seen.longest, now - seen.last);
          seen.last = now;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
        const watcher = new MutationObserver((changes) => {
          for (const { addedNodes, target } of changes)
            if ((target as Element).closest?.(".markdown")) seen.added += addedNodes.length;
        });
        watcher.observe(document.body, { childList: true, subtree: true });
        Object.assign(window, { seen });
      });
      await say("Tell me everything.");
      await see("word4999.");
      await page.getByText("Working", { exact: true }).waitFor({ state: "detached" });
      const seen = await page.evaluate(
        () => (window as unknown as { seen: { frames: number; longest: number; added: number } }).seen,
      );
      expect(await page.locator(".assistant .markdown p").count()).toBe(125);
      // Each paragraph is drawn while it grows and once when it is whole; all of it anew each time would be thousands.
      expect(seen.added).toBeLessThan(4 * seen.frames + 4 * 125);
      expect(seen.frames).toBeGreaterThan(1);
      // A frame is called frozen from 700 ms on.
      expect(seen.longest).toBeLessThan(700);
      expect(complaints).toEqual([]);
      // The end is in sight, and stays out of sight once the reader has gone up.
      const log = page.getByRole("log");
      const distance = () => log.evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight);
      await expect.poll(distance).toBeLessThan(60);
      await log.evaluate((one) => one.scrollTo(0, 0));
      await page.getByRole("button", { name: "Go to the latest message" }).waitFor();
      model.script({ text: "And more." });
      await say("More?");
      await see("And more.");
      expect(await log.evaluate((one) => one.scrollTop)).toBe(0);
    },
  );
});

describe("a server that starts anew", () => {
  it("is found again: what happened meanwhile is shown, once, and the conversation goes on", async () => {
    const { page, say, see, complaints } = await visit(browser, `${server.url}/ui/`);
    model.script({ text: "Before." });
    await say("One.");
    await see("Before.");
    const { port } = server;
    await server.kill("SIGKILL");
    await see("Connecting again…");
    server = await start(port);
    await see("Connected");
    const sessionID = new URL(page.url()).hash.slice(2);
    model.script({ text: "Meanwhile." });
    await fetch(`${server.url}/session/${sessionID}/prompt_async`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ parts: [{ type: "text", text: "From another client." }] }),
    });
    await see("Meanwhile.");
    model.script({ text: "After." });
    await say("Two.");
    await see("After.");
    for (const text of ["One.", "Before.", "From another client.", "Meanwhile.", "Two.", "After."])
      expect([text, await page.getByRole("log").getByText(text, { exact: true }).count()]).toEqual([text, 1]);
    expect(complaints).toEqual([]);
  });
});

describe("a server with a password", () => {
  it("lets in by password or by a token that leaves the address, and forgets at the end of the tab", async () => {
    const password = "p:ä/+? of the page";
    const own = createWorkspace();
    const guarded = await spawnServer({
      workspace: own,
      args: ["serve", "--ui", "--port", "0"],
      env: { OPENCODE_SERVER_PASSWORD: password },
    });
    const { page, see, say, complaints } = await visit(browser, `${guarded.url}/ui/`);
    const field = page.getByLabel("Password");
    await field.fill("wrong");
    await page.keyboard.press("Enter");
    await page
      .getByRole("alert")
      .getByText(/password/i)
      .waitFor();
    await field.fill(password);
    await page.keyboard.press("Enter");
    await see("What is to be done?");
    await say("say: 3");
    await see("w0 w1 w2");
    await page.reload();
    await see("w0 w1 w2");
    expect(complaints).toEqual([]);
    await page.getByRole("button", { name: "Log out" }).click();
    await field.waitFor();
    // Another tab knows nothing of it.
    const other = await visit(browser, `${guarded.url}/ui/`);
    await other.page.getByLabel("Password").waitFor();
    const token = Buffer.from(`opencode:${password}`).toString("base64url");
    for (const place of [`?auth_token=${token}`, `#auth_token=${token}`]) {
      const visited = await visit(browser, `${guarded.url}/ui/${place}`);
      await visited.see("What is to be done?");
      await visited.see("Connected");
      expect(visited.page.url()).not.toContain("auth_token");
      expect(await visited.page.content()).not.toContain(token);
      expect(visited.complaints).toEqual([]);
      await visited.page.reload();
      await visited.see("What is to be done?");
    }
    expect(guarded.stderr()).not.toContain(token);
    await guarded.kill("SIGTERM");
    own.remove();
  });
});
