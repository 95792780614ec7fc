import { cutText } from "../../base/cut-text.js";
import { ToolFailure } from "../../base/errors.js";
import { httpFetch } from "../../system/net/http-fetch.js";
import { longestInstructions } from "./instruction-text.js";

export interface RemoteInstructions {
  /** The texts of these addresses, headed by where they come from; those that cannot be had are left out and told. */
  read(urls: readonly string[]): Promise<string[]>;
}

/** Milliseconds that a prompt waits for an address it has not seen yet. */
const deadline = 5_000;
/** Milliseconds after which one that could not be had is tried again, without a prompt waiting for it. */
const again = 60_000;
const maxBytes = 1024 * 1024;
const maxRedirects = 5;

interface Known {
  text: Promise<string | undefined>;
  /** When it was found that it cannot be had. */
  failed?: number;
}

/** Instructions by address: fetched when first needed, and kept. */
export function createRemoteInstructions(options: {
  /** Whether other machines can reach us: then nothing is fetched from private networks. */
  exposed: boolean;
  userAgent: string;
  /** Told once an address. */
  missing(url: string, why: string): void;
}): RemoteInstructions {
  const known = new Map<string, Known>();
  const told = new Set<string>();

  const start = (url: string): Known => {
    const one: Known = {
      text: load(url, options).catch((error: unknown) => {
        one.failed = performance.now();
        const why = error instanceof Error ? error.message : String(error);
        if (!told.has(url)) options.missing(withoutSecrets(url), why);
        told.add(url);
        return undefined;
      }),
    };
    return one;
  };

  const textOf = async (url: string): Promise<string | undefined> => {
    const one = known.get(url) ?? start(url);
    known.set(url, one);
    if (one.failed === undefined || performance.now() - one.failed < again) return one.text;
    const next = start(url);
    one.failed = performance.now();
    void next.text.then((text) => {
      if (text !== undefined) known.set(url, next);
    });
    return undefined;
  };

  return {
    async read(urls) {
      const texts = await Promise.all([...new Set(urls)].map(textOf));
      return texts.filter((text) => text !== undefined);
    },
  };
}

async function load(
  address: string,
  { exposed, userAgent }: { exposed: boolean; userAgent: string },
): Promise<string | undefined> {
  const signal = AbortSignal.timeout(deadline);
  let url = new URL(address);
  try {
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const { status, headers, body } = await httpFetch(url, {
        headers: { "user-agent": userAgent, accept: "text/markdown, text/plain;q=0.9, text/*;q=0.8" },
        publicOnly: exposed,
        maxBytes,
        signal,
      });
      if (status >= 300 && status < 400 && typeof headers.location === "string") {
        url = webAddress(headers.location, url);
        continue;
      }
      if (status < 200 || status > 299) throw new ToolFailure(`it answered with status ${status}`);
      const text = cutText(body.toString("utf8"), longestInstructions).trim();
      return text === "" ? undefined : `Instructions from ${withoutSecrets(address)}:\n${text}`;
    }
    throw new ToolFailure(`it redirects more than ${maxRedirects} times`);
  } catch (error) {
    if (signal.aborted) throw new ToolFailure(`it did not answer within ${deadline / 1000} seconds`);
    // The reason names the address that was asked, with what may be a key in it.
    if (error instanceof Error && error.message.includes(url.href))
      throw new ToolFailure(error.message.replaceAll(url.href, withoutSecrets(url.href)));
    throw error;
  }
}

/** Neither models nor logs are shown what may be a key. */
function withoutSecrets(address: string): string {
  return address.replace(/[?#].*$/, "").replace(/^(\w+:\/\/)[^/]*@/, "$1");
}

function webAddress(text: string, base: URL): URL {
  const url = new URL(text, base);
  if (url.protocol === "http:" || url.protocol === "https:") return url;
  throw new ToolFailure(`it redirects to ${url.protocol}, which is not fetched`);
}
