import { openBrowser } from "@opencode/server/browser";
import type { Invocation } from "../command-line/invocation.js";
import { startServing } from "../serve.js";

/** `opencode web`: the server with its page, which is shown in the user's browser. */
export async function web(invocation: Invocation): Promise<void> {
  const options = new Map(invocation.options).set("ui", true);
  const page = new URL("/ui/", here(await startServing({ ...invocation, options })));
  // A password is typed there: an address that holds it would stand in the list of processes.
  const opened = options.get("open") !== false && (await openBrowser(page, ownEnvironment()));
  process.stderr.write(opened ? `Opened ${page} in your browser\n` : `Open ${page} in a browser\n`);
}

/** As it is left for others: without keys. */
function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** An address of all interfaces is none to go to. */
function here(url: string): URL {
  const address = new URL(url);
  if (/^(0\.0\.0\.0|\[::\])$/.test(address.hostname)) address.hostname = "localhost";
  return address;
}
