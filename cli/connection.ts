import { createOpencodeClient, type OpencodeClient, OpencodeClientError } from "@opencode/sdk/client";
import type { Core } from "@opencode/server/core";
import { type Invocation, textOf } from "./command-line/invocation.js";
import { UsageError } from "./command-line/usage-error.js";
import { Failure, messageOf } from "./failure.js";
import { readPassword } from "./password.js";
import { showingWork } from "./progress.js";
import { goTo, logOf } from "./settings.js";

/** Whoever answers a command: the agent in this process, or a server elsewhere. */
export interface Connection {
  client: OpencodeClient;
  /** The directory that is meant; undefined leaves it to the server. */
  directory: string | undefined;
  /** Of this process, for what is about this machine; undefined where a server answers. */
  core: Core | undefined;
}

/**
 * Does something with a client, and ends what was begun for it. All commands go this way: what they ask is the API that
 * everybody has, of this process or of the server that `--attach` names. What goes wrong is said in a sentence.
 */
export async function connected(
  { version, options, warnings }: Invocation,
  { withoutSessions = false }: { withoutSessions?: boolean },
  use: (connection: Connection) => Promise<void>,
): Promise<void> {
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  const address = textOf(options, "attach");
  if (address !== undefined) {
    const directory = textOf(options, "dir");
    await use({ client: clientOf(address, options), directory, core: undefined }).catch((error) =>
      fail(error, address),
    );
    return;
  }
  const cwd = await goTo(options, "dir");
  const { openHere } = await import("./here.js");
  const log = showingWork(logOf(options, "error"));
  const here = await openHere({ version, cwd, log, withoutSessions });
  try {
    const client = createOpencodeClient({
      baseUrl: "http://localhost",
      directory: cwd,
      throwOnError: true,
      fetch: (request) => here.fetch(request as Request),
    });
    await use({ client, directory: cwd, core: here.core }).catch(fail);
  } finally {
    await here.close();
    const { killDescendants } = await import("@opencode/server/processes");
    await killDescendants();
  }
}

function clientOf(address: string, options: Invocation["options"]): OpencodeClient {
  const whole = /^https?:\/\//i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(whole))
    throw new UsageError(`--attach: not an address: ${address}. Give one such as http://127.0.0.1:4096`);
  const { OPENCODE_SERVER_PASSWORD_FILE: file, OPENCODE_SERVER_PASSWORD: said } = process.env;
  const password = textOf(options, "password") ?? (file ? readPassword(file) : said);
  const username = textOf(options, "username") ?? process.env.OPENCODE_SERVER_USERNAME;
  const directory = textOf(options, "dir");
  return createOpencodeClient({
    baseUrl: whole.replace(/\/+$/, ""),
    throwOnError: true,
    ...(directory !== undefined && { directory }),
    ...(password && { auth: { password, ...(username && { username }) } }),
  });
}

/** The error of a call in words for people. */
function fail(error: unknown, address?: string): never {
  if (error instanceof OpencodeClientError) {
    if (error.status === 401 && address !== undefined)
      throw new Failure(
        `The server at ${address} wants another password: set OPENCODE_SERVER_PASSWORD, or give --password`,
      );
    throw new Failure(messageOf(error));
  }
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  if (address !== undefined && error instanceof TypeError)
    throw new Failure(
      `No server answers at ${address}${typeof cause?.code === "string" ? ` (${cause.code})` : ""}. Start one: opencode serve`,
    );
  throw error;
}
