import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../support/free-port.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, type SpawnedServer, spawnCommand, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";
import { launch, visit } from "./chromium.js";
import { fadedTexts, unnamedControls, wideElements } from "./looks.js";

/** What people and models write, in all scripts and lengths. */
const longName = `${"a-very-long-name-of-a-file-".repeat(8)}النهاية.txt`;
const arabic = "مرحبا، أصلح الملف greet.js من فضلك ثم شغّل الاختبارات.";
const hebrew = "שלום עולם: הקובץ greet.js תוקן.";
const answer = [
  hebrew,
  "中文段落没有空格所以它必须在任何地方换行".repeat(12),
  `- ${arabic}\n  - deeper\n    - and deeper still\n      - ${"deepest ".repeat(30)}`,
  `| ${"a column | ".repeat(9)}\n|${"---|".repeat(9)}\n| ${"cell-without-blanks | ".repeat(9)}`,
  `\`\`\`js\nconst long = "${"x".repeat(3_000)}";\n\`\`\``,
  `A \`${"word".repeat(80)}\` and https://example.com/${"path/".repeat(60)}`,
  `> quoted\n>\n> > and again ${"quoted ".repeat(60)}`,
  `# ${"A heading that goes on ".repeat(10)}`,
  "👩‍💻 e\u0301 ﷽ 𓀀 ทดสอบภาษาไทยที่ไม่มีช่องว่างระหว่างคำเลยสักนิดเดียว",
].join("\n\n");
/** Looks like `echo txt.exe` turned around, and hides a word. */
const sly = "echo \u202eexe.txt\u202c; rm\u200b -f nothing";

const workspace = createWorkspace({ "project/greet.js": "export const greet = 1;\n" });
let model: ScriptedModel;
let server: SpawnedServer;
let browser: Browser;
let sessionID: string;
const pictures = process.env.PICTURES;

const post = async (path: string, body: unknown) => {
  const headers = { "content-type": "application/json" };
  const answered = await server.fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  return answered.json() as Promise<{ id: string }>;
};

beforeAll(async () => {
  model = await startScriptedOpenAI();
  model.respondTitle(() => ({ text: arabic }));
  const config = scriptedConfig(model, { permission: { bash: "ask" } });
  server = await spawnServer({
    workspace,
    args: ["serve", "--ui", "--port", String(await freePort())],
    config,
  });
  browser = await launch();
  model.script(
    { toolCalls: [{ name: "write", input: { filePath: longName, content: `${"y".repeat(2_000)}\n` } }] },
    { text: answer, toolCalls: [{ name: "bash", input: { command: sly, description: hebrew } }] },
  );
  const { page, say } = await open();
  await say(`${arabic}\n${"unbroken".repeat(60)}`);
  await page.getByRole("region", { name: "Permission: bash" }).waitFor();
  sessionID = new URL(page.url()).hash.slice(2);
});
afterAll(async () => {
  await browser?.close();
  await endSpawned();
  await model?.close();
  workspace.remove();
});

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const open = (path = "", options: Parameters<typeof visit>[2] = {}) =>
  visit(browser, `${server.url}/ui/${path}`, options);
const shoot = async (page: Page, name: string) => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
};
async function faults(page: Page) {
  return {
    faded: await page.evaluate(fadedTexts),
    unnamed: await page.evaluate(unnamedControls),
    wide: await page.evaluate(wideElements),
  };
}
const none = { faded: [], unnamed: [], wide: [] };

describe.each([
  ["wide", {}],
  ["360", phone],
  ["360-dark", { ...phone, colorScheme: "dark" }],
  // A window of 1200 pixels at 200 %.
  ["zoomed", { viewport: { width: 600, height: 400 }, deviceScaleFactor: 2 }],
  ["zoomed-more", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
] as const)("what is long, or of another script: %s", (name, options) => {
  it("is read in its direction, and neither cut nor in the way", async () => {
    const { page } = await open(`#/${sessionID}`, options);
    const card = page.getByRole("region", { name: "Permission: bash" });
    await card.waitFor();
    await page.locator(".markdown h1").waitFor();
    await shoot(page, `strange-${name}-end`);
    expect(await faults(page)).toEqual(none);
    const directionOf = (text: string) =>
      page
        .locator(".markdown :is(p, li), .said, h1")
        .filter({ hasText: text })
        .first()
        .evaluate((one) => getComputedStyle(one).direction);
    expect(await directionOf(hebrew.slice(0, 10))).toBe("rtl");
    expect(await directionOf(arabic.slice(0, 10))).toBe("rtl");
    expect(await directionOf("中文")).toBe("ltr");
    // The list keeps to its place, however long a title is.
    const list = page.getByRole("navigation", { name: "Sessions" });
    if (name === "wide")
      expect(await list.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    // What is agreed to is all there to be seen.
    expect(await card.locator("pre").innerText()).toBe(
      "$ echo ⟨U+202E⟩exe.txt⟨U+202C⟩; rm⟨U+200B⟩ -f nothing",
    );
    // The conversation has room beside what waits.
    const { height } = (await page.getByRole("log").boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(40);
    for (const [part, selector] of [
      ["tool", ".tool"],
      ["table", ".table"],
      ["code", ".code"],
    ] as const) {
      await page
        .locator(selector)
        .first()
        .evaluate((one) => one.scrollIntoView({ block: "center" }));
      await shoot(page, `strange-${name}-${part}`);
    }
    await page.getByRole("log").evaluate((one) => one.scrollTo(0, 0));
    await shoot(page, `strange-${name}-top`);
  });
});

describe("much of it", () => {
  /** A conversation of this many prompts, with answers, brought along from elsewhere. */
  async function importLong(prompts: number): Promise<string> {
    const { id } = await post("/session", { title: "Long ago" });
    const info = (await (await server.fetch(`/session/${id}`)).json()) as Record<string, unknown>;
    const messages = Array.from({ length: prompts }, (_, n) => {
      const user = { id: `msg_u${String(n).padStart(5, "0")}`, sessionID: id, role: "user", agent: "build" };
      const model = { providerID: "scripted", modelID: "one" };
      const part = { id: `prt_u${n}`, sessionID: id, messageID: user.id, type: "text", text: `Prompt ${n}.` };
      return { info: { ...user, time: { created: 1_700_000_000_000 + n }, model }, parts: [part] };
    });
    workspace.write("project/long.json", JSON.stringify({ info, messages }));
    await server.fetch(`/session/${id}`, { method: "DELETE" });
    const command = spawnCommand({ workspace, args: ["session", "import", "long.json"] });
    expect(await command.exited).toMatchObject({ code: 0 });
    return command.stdout().trim();
  }

  it("a session of 2,000 messages opens at its end, and going back keeps what is read where it is", async () => {
    const id = await importLong(2_000);
    const { page, see, complaints } = await open(`#/${id}`);
    await see("Prompt 1999.");
    const log = page.getByRole("log");
    const count = () => page.getByRole("article").count();
    expect(await count()).toBe(40);
    await log.evaluate((one) => one.scrollTo(0, 0));
    const first = page.getByText("Prompt 1960.", { exact: true });
    const before = (await first.boundingBox())?.y ?? 0;
    await page.getByRole("button", { name: "Show earlier messages" }).click();
    await expect.poll(count).toBe(80);
    await expect
      .poll(async () => Math.abs(((await first.boundingBox())?.y ?? 9_999) - before))
      .toBeLessThan(60);
    // Whatever came in stays in order, and what is new is still followed from the end.
    for (let n = 120; n <= 400; n += 40) {
      await page.getByRole("button", { name: "Show earlier messages" }).click();
      await expect.poll(count).toBe(n);
    }
    const said = await page.locator(".said").allInnerTexts();
    expect(said).toEqual(Array.from({ length: 400 }, (_, n) => `Prompt ${1_600 + n}.`));
    expect(complaints).toEqual([]);
  });

  it("of 300 sessions some are listed, the others found", async () => {
    for (let n = 0; n < 300; n++) await post("/session", { title: `Numbered ${n}` });
    const { page, complaints } = await open();
    const list = page.getByRole("navigation", { name: "Sessions" });
    await list.getByText("Numbered 299", { exact: true }).waitFor();
    await list.getByRole("button", { name: "More sessions" }).click();
    await list.getByText("Numbered 250", { exact: true }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("numbered 7");
    await list.getByText("Numbered 77", { exact: true }).waitFor();
    await list.getByText("Numbered 250", { exact: true }).waitFor({ state: "detached" });
    await shoot(page, "many-sessions");
    expect(complaints).toEqual([]);
  });
});

describe("with the keyboard, on a narrow window", () => {
  it("the list takes the focus and gives it back; menus close by a click elsewhere", async () => {
    const { page } = await open(`#/${sessionID}`, { viewport: { width: 360, height: 640 } });
    const menu = page.getByRole("button", { name: "Sessions", exact: true });
    const focused = () => page.evaluate(() => document.activeElement?.closest("aside, header")?.tagName);
    await menu.focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("ASIDE");
    await shoot(page, "list-360");
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("HEADER");
    const more = page.getByLabel("More of this session");
    await more.click();
    await page.getByRole("button", { name: "Rename" }).waitFor();
    await page.getByRole("log").click({ position: { x: 5, y: 5 } });
    await page.getByRole("button", { name: "Rename" }).waitFor({ state: "hidden" });
  });

  it("a server that is away is told where the list is not in sight, and in two tabs what one does the other shows", async () => {
    const one = await open("", { viewport: { width: 360, height: 640 } });
    await one.see("What is to be done?");
    model.script({ text: "From one tab." });
    await one.say("Two tabs.");
    await one.see("From one tab.");
    const other = await open(new URL(one.page.url()).hash);
    await other.see("From one tab.");
    model.script({ text: "From the other tab." });
    await other.say("And back.");
    await one.see("From the other tab.");
    const { port } = server;
    await server.kill("SIGKILL");
    const lost = one.page.getByText("The server does not answer.", { exact: false });
    await lost.waitFor();
    await shoot(one.page, "lost-360");
    expect(await faults(one.page)).toEqual(none);
    server = await spawnServer({
      workspace,
      args: ["serve", "--ui", "--port", String(port)],
      config: scriptedConfig(model, { permission: { bash: "ask" } }),
    });
    await lost.waitFor({ state: "detached" });
  });
});
