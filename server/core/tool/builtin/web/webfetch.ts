import { z } from "zod";
import { dataUrl } from "../../../base/data-url.js";
import { ToolFailure } from "../../../base/errors.js";
import { type Fetched, httpFetch } from "../../../system/net/http-fetch.js";
import { defineTool, type Tool, type ToolContext, type ToolResult } from "../../tool.js";
import { limitOutput } from "../../truncate.js";
import { htmlToMarkdown, htmlToText } from "./html-text.js";
import description from "./webfetch.md";

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_REDIRECTS = 5;
/** Seconds. */
const DEFAULT_TIMEOUT = 30;
const MAX_TIMEOUT = 120;
const ATTACHED = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"]);

export interface WebFetchOptions {
  /** Whether other machines can reach us: then nothing is fetched from private networks. */
  exposed: boolean;
  userAgent: string;
}

const parameters = z.object({
  url: z.string().min(1).describe("Address of the page"),
  format: z.enum(["text", "markdown", "html"]).default("markdown").describe("How HTML is given back"),
  timeout: z
    .number()
    .positive()
    .optional()
    .describe(`Seconds (default ${DEFAULT_TIMEOUT}, most ${MAX_TIMEOUT})`),
});

type Format = z.infer<typeof parameters>["format"];

/** Fetches one address and gives its content in a form that a model can read. */
export function createWebFetchTool(options: WebFetchOptions): Tool {
  return defineTool<{ url: string; format: Format; timeout?: number | undefined }>({
    id: "webfetch",
    description,
    kind: "fetch",
    changes: "never",
    parameters,
    async execute({ url, format, timeout }, context) {
      const first = webAddress(url);
      await askFor(first, format, context);
      const seconds = Math.min(timeout ?? DEFAULT_TIMEOUT, MAX_TIMEOUT);
      const { fetched, last } = await follow(first, format, seconds, options, context);
      if (fetched.status < 200 || fetched.status > 299) throw refusal(last, fetched);
      return present(last, fetched, format, context);
    },
  });
}

function webAddress(text: string, base?: URL): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new ToolFailure(`${text} is not a complete http or https address.`);
}

async function askFor(url: URL, format: Format, context: ToolContext): Promise<void> {
  await context.ask({
    permission: "webfetch",
    patterns: [url.href],
    always: ["*"],
    metadata: { url: url.href, format },
  });
}

/** Follows redirects; one to another host or port must be allowed as the first address was. */
async function follow(
  first: URL,
  format: Format,
  seconds: number,
  { exposed, userAgent }: WebFetchOptions,
  context: ToolContext,
): Promise<{ fetched: Fetched; last: URL }> {
  let url = first;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(timedOut(url, seconds)), seconds * 1000);
    let fetched: Fetched;
    try {
      fetched = await httpFetch(url, {
        headers: {
          "user-agent": userAgent,
          accept: ACCEPTED[format],
          "accept-language": "en;q=0.8, *;q=0.5",
        },
        publicOnly: exposed,
        maxBytes: MAX_BYTES,
        signal: AbortSignal.any([context.signal, deadline.signal]),
      });
    } finally {
      clearTimeout(timer);
    }
    const { location } = fetched.headers;
    if (fetched.status < 300 || fetched.status > 399 || typeof location !== "string")
      return { fetched, last: url };
    const next = webAddress(location, url);
    if (!isSamePlace(url, next)) await askFor(next, format, context);
    url = next;
  }
  throw new ToolFailure(`${first.href} redirects more than ${MAX_REDIRECTS} times.`);
}

/** The same host and port; that a site sends on to its encrypted self is no news either. */
function isSamePlace(from: URL, to: URL): boolean {
  if (from.origin === to.origin) return true;
  return (
    from.hostname === to.hostname &&
    from.protocol === "http:" &&
    to.protocol === "https:" &&
    !from.port &&
    !to.port
  );
}

const ACCEPTED: Record<Format, string> = {
  markdown: "text/markdown, text/html;q=0.9, text/*;q=0.8, */*;q=0.5",
  text: "text/plain, text/html;q=0.9, text/*;q=0.8, */*;q=0.5",
  html: "text/html, application/xhtml+xml;q=0.9, */*;q=0.5",
};

function timedOut(url: URL, seconds: number): ToolFailure {
  return new ToolFailure(`${url.href} did not answer within ${seconds} seconds.`);
}

function refusal(url: URL, { status, body }: Fetched): ToolFailure {
  const text = body.toString("utf8", 0, 300).trim();
  const says = text && !text.startsWith("<") ? `: ${text}` : "";
  return new ToolFailure(`${url.href} answered with status ${status}${says}`);
}

async function present(
  url: URL,
  fetched: Fetched,
  format: Format,
  context: ToolContext,
): Promise<ToolResult> {
  const { mime, charset } = contentType(fetched);
  const title = `${url.href} (${mime || "unknown type"})`;
  if (ATTACHED.has(mime)) {
    return {
      title,
      output: `The file is attached (${mime}, ${fetched.body.length} bytes).`,
      metadata: { truncated: false },
      attachments: [{ mime, url: dataUrl(mime, fetched.body) }],
    };
  }
  if (fetched.body.subarray(0, 4096).includes(0) && !charset.startsWith("utf-16")) {
    throw new ToolFailure(
      `${url.href} is a binary file (${mime || "unknown type"}) and cannot be shown as text.`,
    );
  }
  const text = decode(fetched.body, charset);
  const html = mime === "text/html" || mime === "application/xhtml+xml";
  const { output, truncated } = await limitOutput(html ? await converted(text, format, url) : text, context);
  return { title, output, metadata: { truncated } };
}

function contentType({ headers, body }: Fetched): { mime: string; charset: string } {
  const [mime = "", ...rest] = String(headers["content-type"] ?? "").split(";");
  const declared = /charset\s*=\s*"?([\w-]+)/i.exec(rest.join(";"));
  const inPage =
    declared ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(body.toString("latin1", 0, 2048));
  return { mime: mime.trim().toLowerCase(), charset: inPage?.[1]?.toLowerCase() ?? "utf-8" };
}

function decode(body: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(body).replaceAll("\0", "\uFFFD");
  } catch {
    // A charset nobody knows: most of what claims one is UTF-8 all the same.
    return body.toString("utf8").replaceAll("\0", "\uFFFD");
  }
}

async function converted(html: string, format: Format, base: URL): Promise<string> {
  switch (format) {
    case "markdown":
      return htmlToMarkdown(html, base);
    case "text":
      return htmlToText(html);
    default:
      return html;
  }
}
