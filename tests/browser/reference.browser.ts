import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";
import { launch, visit } from "./chromium.js";

const workspace = createWorkspace();
let server: SpawnedServer;
let browser: Browser;
beforeAll(async () => {
  server = await spawnServer({ workspace });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await endSpawned();
  workspace.remove();
});

interface Contract {
  paths: Record<string, Record<string, { operationId?: string; summary?: string }>>;
}

it("the reference shows every operation, asks this server alone, and tries one", async () => {
  const { page, complaints, elsewhere } = await visit(browser, `${server.url}/`);
  await page.getByRole("link", { name: "/reference/" }).click();
  await page.getByText("global", { exact: true }).first().click();
  await page.getByText("Is the server up?", { exact: true }).first().click();
  await page.getByRole("button", { name: "Execute" }).click();
  await page.getByText('"healthy"').first().waitFor();
  const { paths } = (await (await fetch(`${server.url}/doc`)).json()) as Contract;
  const summaries = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ operationId, summary }) => (operationId && summary ? [summary] : [])),
  );
  const listed = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("openapi-explorer") ?? {};
    return [...(shadowRoot?.querySelectorAll(".nav-bar-path") ?? [])].map((one) => one.textContent?.trim());
  });
  expect(summaries.length).toBeGreaterThan(150);
  expect(summaries.filter((one) => !listed.includes(one))).toEqual([]);
  expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
});
