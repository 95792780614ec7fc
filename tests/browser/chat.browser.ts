import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDeferred } from "../../server/core/base/deferred.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";
import { launch, visit } from "./chromium.js";

const workspace = createWorkspace({
  "project/hello.txt": "Hello, browser\n",
  "project/.env": "NAME=value\n",
});
let server: SpawnedServer;
let browser: Browser;
beforeAll(async () => {
  server = await spawnServer({ workspace, args: ["serve", "--ui", "--port", "0"] });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await endSpawned();
  workspace.remove();
});

const open = (path = "/ui/") => visit(browser, `${server.url}${path}`);
const ask = async (path: string, body?: unknown) => {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const answer = await fetch(server.url + path, { ...init, headers: { "content-type": "application/json" } });
  return answer.status === 204 ? undefined : answer.json();
};
/** Says it by the API alone, as another client would. */
const newSession = async (title: string) => (await ask("/session", { title })) as { id: string };

describe("a conversation", () => {
  it("shows thinking, words, tool calls with their changes and output, the plan, and what it took", async () => {
    const { page, say, see, complaints, elsewhere, prompt } = await open();
    await say(
      "think: of a greeting\nsay: 12\nwrite: made.txt one\nedit: made.txt one => two\nrun: echo a && echo b\nplan: first; second",
    );
    await see("w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11");
    await see(/Done: wrote made.txt/);
    await expect.poll(() => prompt.inputValue()).toBe("");
    await page.getByText(/^Thought/).click();
    await see("of a greeting");
    const edit = page.locator(".tool", { hasText: "Edit" });
    expect(await edit.locator(".diff-line.remove .text").innerText()).toBe("-one");
    expect(await edit.locator(".diff-line.add .text").innerText()).toBe("+two");
    expect(await page.locator(".tool", { hasText: "Run" }).locator(".output").last().innerText()).toContain(
      "a\nb",
    );
    await see("0 of 2 done");
    await see(/demo · .* tokens/);
    await page.getByRole("button", { name: /^Changes/ }).click();
    await see("made.txt");
    expect(workspace.read("project/made.txt").trim()).toBe("two");
    expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  });

  it("shows what a command writes while it runs, and Escape stops it", async () => {
    const { say, see, prompt, page } = await open();
    await say("run: echo started; sleep 300");
    await page.locator(".output", { hasText: "started" }).nth(1).waitFor();
    await prompt.press("Escape");
    await page.getByText("Working", { exact: true }).waitFor({ state: "detached" });
    await say("hang");
    await page.getByRole("button", { name: /^Stop/ }).click();
    await see("Stopped.");
    await page.getByRole("button", { name: /^Stop/ }).waitFor({ state: "detached" });
  });

  it("asks for permission, and tells the agent why not", async () => {
    const { page, say, see, complaints } = await open();
    await say("read: .env");
    const card = page.getByRole("region", { name: "Permission: read" });
    await card.getByText(".env").waitFor();
    await expect.poll(() => page.title()).toMatch(/^● /);
    await card.getByRole("button", { name: "Allow once" }).click();
    await see("Done: read .env.");
    await card.waitFor({ state: "detached" });
    await say("read: .env");
    await card.getByRole("textbox").fill("Not that one");
    await card.getByRole("button", { name: "Reject" }).click();
    await page
      .getByText(/Not that one/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it("asks questions, with the keyboard alone, and lets go of what another client has answered", async () => {
    const { page, say, see } = await open();
    await say("ask: Which colour? red | blue");
    const card = page.getByRole("form", { name: "A question of the agent" });
    await card.getByRole("radio", { name: "red" }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await card.getByRole("radio", { name: "blue" }).isChecked()).toBe(true);
    await page.keyboard.press("Enter");
    await see(/Done: asked/);
    expect(JSON.stringify(await ask("/session"))).toContain("Which colour");
    await say("ask: And now? yes | no");
    await card.getByText("And now?").waitFor();
    await card.getByRole("textbox").fill("maybe");
    const [question] = (await ask("/question")) as { id: string }[];
    await ask(`/question/${question?.id}/reply`, { answers: [["no"]] });
    await card.waitFor({ state: "detached" });
  });

  it("keeps what is asked while the page is still told what was asked before", async () => {
    const { page, say } = await open();
    const released = createDeferred<void>();
    await page.route(/\/(question|permission)(\?|$)/, async (route) => {
      const response = await route.fetch();
      await released.promise;
      await route.fulfill({ response });
    });
    await say("ask: Still there? yes | no");
    const card = page.getByRole("form", { name: "A question of the agent" });
    await card.waitFor();
    const answered = page.waitForResponse(/\/question/);
    released.resolve();
    await (await answered).finished();
    await page.getByRole("article", { name: /^You/ }).waitFor();
    expect(await card.count()).toBe(1);
    await card.getByRole("button", { name: "Dismiss" }).click();
  });

  it("attaches pictures and files, and mentions those of the project", async () => {
    const { page, prompt, see } = await open();
    const pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    await page.locator("input[type=file]").setInputFiles([
      { name: "dot.png", mimeType: "image/png", buffer: Buffer.from(pixel, "base64") },
      { name: "notes.md", mimeType: "text/markdown", buffer: Buffer.from("# Notes") },
      { name: "gone.txt", mimeType: "text/plain", buffer: Buffer.from("gone") },
    ]);
    await page.getByRole("button", { name: "Remove gone.txt" }).click();
    await prompt.fill("say: 2\nas in ");
    await prompt.pressSequentially("@hell");
    await page.getByRole("option", { name: "@hello.txt" }).waitFor();
    await prompt.press("Enter");
    await expect.poll(() => prompt.inputValue()).toBe("say: 2\nas in @hello.txt ");
    await prompt.press("Enter");
    await see("w0 w1");
    const message = page.getByRole("article", { name: /^You/ });
    await message.getByRole("img", { name: "dot.png" }).waitFor();
    const sessionID = new URL(page.url()).hash.slice(2);
    const [first] = (await ask(`/session/${sessionID}/message`)) as { parts: Record<string, string>[] }[];
    expect(first?.parts.flatMap(({ type, filename }) => (type === "file" ? [filename] : []))).toEqual([
      "dot.png",
      "notes.md",
      "hello.txt",
    ]);
  });

  it("goes back before a prompt, forward again, and on in a copy", async () => {
    const { page, say, see, prompt } = await open();
    await say("write: kept.txt first");
    await see("Done: wrote kept.txt.");
    await say("write: kept.txt second");
    await page.getByText("Done: wrote kept.txt.").nth(1).waitFor();
    const last = page.getByRole("article", { name: /^You/ }).last();
    await last.hover();
    await last.getByRole("button", { name: /^Revert/ }).click();
    await see(/messages are reverted/);
    expect(workspace.read("project/kept.txt").trim()).toBe("first");
    await expect.poll(() => prompt.inputValue()).toBe("write: kept.txt second");
    await page.getByRole("button", { name: "Restore" }).click();
    await page.getByText("Done: wrote kept.txt.").nth(1).waitFor();
    expect(workspace.read("project/kept.txt").trim()).toBe("second");
    const before = page.url();
    await last.hover();
    await last.getByRole("button", { name: /^Fork/ }).click();
    await page.waitForURL((url) => url.href !== before);
    await page.getByText("Done: wrote kept.txt.").first().waitFor();
    await expect.poll(() => page.getByRole("article", { name: /^You/ }).count()).toBe(1);
  });

  it("chooses the model and the agent, which stay with the session", async () => {
    const { page, say, see } = await open();
    await page.getByRole("combobox", { name: "Model" }).selectOption("demo/demo");
    await page.getByRole("combobox", { name: "Agent" }).selectOption("plan");
    await say("say: 3");
    await see("w0 w1 w2");
    await see(/^plan · demo/);
    await page.reload();
    await see("w0 w1 w2");
    await expect.poll(() => page.getByRole("combobox", { name: "Agent" }).inputValue()).toBe("plan");
  });
});

describe("the list of sessions", () => {
  it("follows other clients, is searched, and renames and deletes", async () => {
    const { page, see, complaints } = await open();
    const { id } = await newSession("A walrus in the attic");
    await newSession("Nothing of the kind");
    const list = page.getByRole("navigation", { name: "Sessions" });
    await list.getByText("A walrus in the attic").waitFor();
    await list.getByText("Nothing of the kind").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("walrus");
    await list.getByText("Nothing of the kind").waitFor({ state: "detached" });
    await list.getByText("A walrus in the attic").click();
    await page.waitForURL(`**/#/${id}`);
    await page.getByLabel("More of this session").click();
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByRole("textbox", { name: "Title" }).fill("A walrus <b>in</b> the cellar");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "A walrus <b>in</b> the cellar" }).waitFor();
    await page.getByLabel("More of this session").click();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await see("What is to be done?");
    await list.getByText("Nothing found.").waitFor();
    expect(complaints).toEqual([]);
  });

  it("is that of a folder or of all", async () => {
    workspace.write("elsewhere/file.txt", "x");
    const other = workspace.path("elsewhere");
    await ask(`/session?directory=${encodeURIComponent(other)}`, { title: "Far away" });
    await newSession("Close by");
    const { page, say, see } = await open();
    const list = page.getByRole("navigation", { name: "Sessions" });
    await list.getByText("Far away").waitFor();
    const folder = page.getByRole("combobox", { name: "Folder" });
    await folder.selectOption({ label: "Another folder…" });
    await page.getByRole("textbox", { name: "Path of the folder" }).fill(other);
    await page.keyboard.press("Enter");
    await list.getByText("Close by").waitFor({ state: "detached" });
    await list.getByText("Far away").waitFor();
    await say("run: cat file.txt");
    await see(/Done: ran/);
    const [latest] = (await ask(`/session?directory=${encodeURIComponent(other)}`)) as {
      directory: string;
    }[];
    expect(latest?.directory).toBe(other);
  });
});
