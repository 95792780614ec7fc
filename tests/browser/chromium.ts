import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";

/** Milliseconds until what is looked for has to be there; a machine of a CI may stand still for a while. */
const patience = 60_000;

export interface Visit {
  page: Page;
  /** What went wrong in the page, or was refused by its policy. */
  complaints: string[];
  /** Addresses of other servers that the page asked for. */
  elsewhere: string[];
  prompt: Locator;
  /** Types a prompt and sends it. */
  say(text: string): Promise<void>;
  /** Waits for the text to be in sight. */
  see(text: string | RegExp): Promise<void>;
}

export function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  // A container has no sandbox to offer, and little shared memory.
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** A page of its own, as of somebody who was never here. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 800 },
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const { origin } = new URL(url);
  page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
  page.on("console", (message) => {
    // What the network refuses is the business of whoever asked.
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    complaints.push(message.text());
  });
  page.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(origin) && !/^(data|blob):/.test(address)) elsewhere.push(address);
  });
  await page.goto(url);
  const prompt = page.getByRole("textbox", { name: "Prompt", exact: true });
  return {
    page,
    complaints,
    elsewhere,
    prompt,
    async say(text) {
      await prompt.fill(text);
      await prompt.press("Enter");
    },
    see: (text) => page.getByText(text).first().waitFor(),
  };
}
