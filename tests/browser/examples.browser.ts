import type { Browser } from "playwright-core";
import { type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Prism, startPrism } from "../mock/prism.js";
import { launch, visit } from "./chromium.js";

let prism: Prism;
let server: PreviewServer;
let browser: Browser;
let url: string;
beforeAll(async () => {
  prism = await startPrism();
  const before = process.env.OPENCODE_URL;
  process.env.OPENCODE_URL = prism.url;
  const configFile = new URL("../../sdk/examples/chat/vite.config.mjs", import.meta.url).pathname;
  server = await preview({ configFile, preview: { port: 0 } });
  if (before === undefined) delete process.env.OPENCODE_URL;
  else process.env.OPENCODE_URL = before;
  url = server.resolvedUrls?.local[0] ?? "";
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await prism?.stop();
});

it("the page shows the examples of the contract, whose streams end", async () => {
  const { page, see, complaints, elsewhere, prompt } = await visit(browser, url);
  const list = page.getByRole("navigation", { name: "Sessions" });
  await list.getByRole("link").first().click();
  await page.waitForURL(/#\/ses_/);
  await page.getByRole("article", { name: /^You/ }).first().waitFor();
  await page.locator(".assistant .markdown").first().waitFor();
  await page.locator(".assistant .tool").first().waitFor();
  await page
    .getByRole("region", { name: /^Permission/ })
    .first()
    .waitFor();
  await prompt.fill("Nobody is there to answer.");
  await prompt.press("Enter");
  await expect.poll(() => prompt.inputValue()).toBe("");
  await see("Connect");
  expect(await page.getByRole("alert").innerText()).toBe("");
  expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
});
