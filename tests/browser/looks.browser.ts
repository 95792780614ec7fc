import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";
import { launch, type Visit, visit } from "./chromium.js";
import { fadedTexts, unnamedControls, wideElements } from "./looks.js";

const workspace = createWorkspace({
  "project/greet.js": 'export function greet(name) {\n  return "Helo, " + name;\n}\n',
});
let model: ScriptedModel;
let server: SpawnedServer;
let browser: Browser;
let sessionID: string;
/** Where pictures of it are put, if that is asked for. */
const pictures = process.env.PICTURES;

const answer = [
  "The greeting is misspelt. I have mended it:\n\n",
  "1. `greet.js` says **Hello** now.\n2. Nothing else used the old word.\n\n",
  "```js\nexport const greet = (name) => ['Hello', name].join(', ');\n```\n\n",
  "| File | Change |\n|---|---|\n| greet.js | one line |\n\n> Run the tests before you commit.\n\n",
  "See [the guide](https://example.com/guide).",
];

beforeAll(async () => {
  model = await startScriptedOpenAI();
  model.respondTitle(() => ({ text: "Mend the greeting" }));
  const config = scriptedConfig(model, { permission: { bash: "ask" } });
  server = await spawnServer({ workspace, args: ["serve", "--ui", "--port", "0"], config });
  browser = await launch();
  const steps = ["Read the greeting", "Correct the word", "Run the tests"];
  const todos = steps.map((content, at) => ({
    content,
    status: ["completed", "in_progress"][at] ?? "pending",
    priority: "high",
  }));
  const edit = { filePath: "greet.js", oldString: '"Helo, " + name', newString: '"Hello, " + name' };
  model.script(
    { reasoning: "A word with one l too few.", toolCalls: [{ name: "todowrite", input: { todos } }] },
    { toolCalls: [{ name: "read", input: { filePath: "greet.js" } }] },
    { toolCalls: [{ name: "edit", input: edit }] },
    { text: answer },
    {
      text: "Now the tests.",
      toolCalls: [{ name: "bash", input: { command: "node --test", description: "Run the tests" } }],
    },
  );
  const { page, say, see } = await open();
  await say("The greeting in greet.js is misspelt. Please mend it.");
  await see("See the guide");
  await see(/ tokens$|tokens ·/);
  sessionID = new URL(page.url()).hash.slice(2);
  await say("Thanks! Run the tests, too.");
  await page.getByRole("region", { name: "Permission: bash" }).waitFor();
  for (const title of ["Explain the build", "Why is the cache cold?"])
    await fetch(`${server.url}/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title }),
    });
});
afterAll(async () => {
  await browser?.close();
  await endSpawned();
  await model?.close();
  workspace.remove();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const open = (path = "", options: Parameters<typeof visit>[2] = {}) =>
  visit(browser, `${server.url}/ui/${path}`, options);

async function faults(page: Page) {
  return {
    faded: await page.evaluate(fadedTexts),
    unnamed: await page.evaluate(unnamedControls),
    wide: await page.evaluate(wideElements),
  };
}
const none = { faded: [], unnamed: [], wide: [] };

describe.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["phone", { colorScheme: "light", ...phone }],
  ["phone-dark", { colorScheme: "dark", ...phone }],
] as const)("in %s", (name, options) => {
  const shoot = async ({ page }: Visit, file: string) => {
    if (!pictures) return;
    await page.evaluate(() => {
      for (const one of document.querySelectorAll(".head .path")) one.textContent = "~/greeter";
      for (const one of document.querySelectorAll(".where")) one.textContent = "greeter";
    });
    await page.screenshot({ path: `${pictures}/${file}.png`, animations: "disabled" });
  };

  it("a conversation can be read, reached and told, and nothing is cut", async () => {
    const seen = await open(`#/${sessionID}`, options);
    await seen.page.getByRole("region", { name: "Permission: bash" }).waitFor();
    await seen.see("See the guide");
    expect(await faults(seen.page)).toEqual(none);
    if (pictures)
      await seen.page.locator(".tool", { hasText: "Edit" }).evaluate((one) => one.scrollIntoView());
    await shoot(seen, `page-${name}`);
    await seen.page.getByRole("button", { name: /^Changes/ }).click();
    await seen.page
      .getByRole("region", { name: "Files this session has changed" })
      .getByText("greet.js")
      .click();
    await seen.page.getByLabel("More of this session").click();
    expect(await faults(seen.page)).toEqual(none);
  });

  it("so can the list, a new session, and what is written there", async () => {
    const seen = await open("", options);
    await seen.see("What is to be done?");
    if (name.startsWith("phone")) {
      expect(await faults(seen.page)).toEqual(none);
      await seen.page.getByRole("button", { name: "Sessions", exact: true }).click();
    }
    await seen.page.getByRole("navigation", { name: "Sessions" }).getByText("Mend the greeting").waitFor();
    await seen.see("needs you");
    expect(await faults(seen.page)).toEqual(none);
    await shoot(seen, `list-${name}`);
    if (name.startsWith("phone")) {
      await seen.page.getByRole("link", { name: /Mend the greeting/ }).click();
      await seen.prompt.waitFor();
      await seen.page.getByRole("button", { name: "Send (Enter)" }).waitFor();
    }
  });
});

it("everything can be reached with the keyboard, in the order in which it stands", async () => {
  const { page, see } = await open(`#/${sessionID}`);
  await see("See the guide");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const names: string[] = [];
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return "";
      const ring = getComputedStyle(one);
      const isSeen = ring.outlineStyle !== "none" || one.closest(".composer") !== null;
      return `${isSeen ? "" : "unseen: "}${one.getAttribute("aria-label") ?? one.textContent?.trim().slice(0, 30) ?? one.tagName}`;
    });
    if (name === "" && n > 5) break;
    names.push(name);
  }
  const order = [
    "Go to the prompt",
    "New session",
    "Folder",
    "Conversation",
    "Allow once",
    "Reject",
    "Prompt",
    "Model",
  ];
  expect(order.filter((one) => names.some((name) => name.startsWith(one)))).toEqual(order);
  expect(names.filter((name) => name.startsWith("unseen"))).toEqual([]);
});
