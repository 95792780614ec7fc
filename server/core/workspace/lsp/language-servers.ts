import path from "node:path";
import type { LSPStatus } from "@opencode/sdk/types";
import type { Diagnostic } from "vscode-languageserver-protocol";
import type { Log } from "../../base/log.js";
import type { EventScope } from "../../base/scope.js";
import { draft, type Journal } from "../../storage/journal.js";
import { type CodePlace, foldersUp } from "../code/code-place.js";
import { findCodeProgram, firstOf } from "../code/program.js";
import type { LanguageServer } from "./builtin.js";
import { type LanguageClient, openLanguageClient } from "./client.js";

/** What a directory wants of language servers, and what of it may be run. */
export interface LanguagePlace extends CodePlace {
  projectID: string;
  servers: readonly LanguageServer[];
  /** Whether nothing of it waits for somebody to trust the project. */
  mayRun(name: string): Promise<boolean>;
}

type Symbols<Method extends "workspaceSymbols" | "documentSymbols"> = Awaited<
  ReturnType<LanguageClient[Method]>
>;

export interface LanguageServers {
  /** Those of a directory that were started. */
  status(place: Pick<LanguagePlace, "directory">): LSPStatus[];
  /** Starts what fits a file that is looked at and is not running yet, and waits for none of it. */
  touch(place: LanguagePlace, file: string): void;
  /** Starts what fits the file and is not running yet, and gives what all of it says of the file as it is on disk. */
  diagnose(place: LanguagePlace, file: string): Promise<Diagnostic[]>;
  /** Symbols by name, of the servers of the directory that run; none is started for it. */
  workspaceSymbol(
    place: Pick<LanguagePlace, "directory">,
    query: string,
  ): Promise<Symbols<"workspaceSymbols">>;
  /** Symbols of a file, of the servers that fit it; they are started for it. */
  documentSymbol(place: LanguagePlace, file: string): Promise<Symbols<"documentSymbols">>;
  /** Ends those of a directory. */
  dispose(directory: string): Promise<void>;
  close(): Promise<void>;
}

interface Running {
  server: LanguageServer;
  place: LanguagePlace;
  root: string;
  /** What it runs as, so that another configuration starts another. */
  stands: string;
  client: Promise<LanguageClient | undefined>;
  status: LSPStatus["status"] | undefined;
  idle: NodeJS.Timeout;
}

/** At a time; the one used longest ago goes first. */
const most = 16;
/** Milliseconds after which one that nobody uses is ended. */
const idleAfter = 30 * 60_000;
/** Milliseconds that a change waits for what is said of it, a server's start included. */
const patience = 15_000;

export function createLanguageServers(deps: {
  env: Readonly<Record<string, string>>;
  journal: Pick<Journal, "emit">;
  log: Log;
}): LanguageServers {
  const { env, journal, log } = deps;
  /** By directory, name and root; used last stands last. */
  const running = new Map<string, Running>();
  let closed = false;

  const tell = (place: LanguagePlace) => {
    const scope: EventScope = { directory: place.directory, project: place.projectID };
    journal.emit(scope, draft("lsp.updated", {}));
  };
  const end = async (key: string) => {
    const one = running.get(key);
    if (!one) return;
    running.delete(key);
    clearTimeout(one.idle);
    tell(one.place);
    await (await one.client)?.close();
  };

  const start = async (one: Running, program: string, key: string): Promise<LanguageClient | undefined> => {
    const { server, place, root } = one;
    const scope: EventScope = { directory: place.directory, project: place.projectID };
    try {
      const client = await openLanguageClient({
        ...{ server, program, root, env: { ...env } },
        onDiagnostics: (file) =>
          journal.emit(scope, draft("lsp.client.diagnostics", { serverID: server.name, path: file })),
      });
      one.status = "connected";
      tell(place);
      void client.ended.then(() => {
        if (running.get(key) !== one) return;
        one.status = "error";
        one.client = Promise.resolve(undefined);
        tell(place);
      });
      return client;
    } catch (cause) {
      one.status = "error";
      log("warn", `The language server ${server.name} could not be started`, { cause, root });
      tell(place);
      return undefined;
    }
  };

  const open = async (server: LanguageServer, place: LanguagePlace, file: string) => {
    const folders = foldersUp(path.dirname(file), place);
    if (closed || (server.unless && (await firstOf(folders, server.unless)))) return undefined;
    const root = (server.roots && (await firstOf(folders, server.roots))) ?? place.directory;
    const key = [place.directory, server.name, root].join("\0");
    const program = (await place.mayRun(server.name)) ? await findCodeProgram(server, place, env) : undefined;
    const stands = JSON.stringify([program, server]);
    let one = running.get(key);
    if (one && one.stands !== stands) {
      await end(key);
      one = undefined;
    }
    if (program === undefined) return undefined;
    if (!one) {
      one = { server, place, root, stands, client: Promise.resolve(undefined), status: undefined } as Running;
      one.client = start(one, program, key);
    }
    clearTimeout(one.idle);
    one.idle = setTimeout(() => void end(key), idleAfter).unref();
    running.delete(key);
    running.set(key, one);
    const [oldest] = running.keys();
    if (running.size > most && oldest !== undefined) void end(oldest);
    return one.client;
  };

  const fitting = async (place: LanguagePlace, file: string): Promise<LanguageClient[]> => {
    const fits = place.servers.filter(({ extensions }) => extensions.includes(path.extname(file)));
    const clients = await Promise.all(fits.map((server) => open(server, place, file)));
    return clients.filter((client) => client !== undefined);
  };
  const endAll = (keys: string[]) => Promise.all(keys.map(end));

  return {
    status: ({ directory }) =>
      [...running.values()].flatMap(({ server, place, root, status }) =>
        place.directory === directory && status !== undefined
          ? [{ id: server.name, name: server.name, root: path.relative(directory, root) || ".", status }]
          : [],
      ),
    touch(place, file) {
      fitting(place, file).catch((cause: unknown) =>
        log("warn", "no language server was started", { cause }),
      );
    },
    async diagnose(place, file) {
      const end = performance.now() + patience;
      const found = Promise.all(
        (await Promise.race([fitting(place, file), after<LanguageClient[]>(patience, [])])).map((client) =>
          client.diagnose(file, Math.max(0, end - performance.now())).catch(() => []),
        ),
      );
      return (await found).flat();
    },
    async workspaceSymbol({ directory }, query) {
      const there = [...running.values()].filter(({ place }) => place.directory === directory);
      const found = there.map(async ({ client }) => (await client)?.workspaceSymbols(query) ?? []);
      return (await Promise.all(found)).flat();
    },
    async documentSymbol(place, file) {
      const clients = await fitting(place, file);
      return (
        await Promise.all(clients.map((client) => client.documentSymbols(file).catch(() => [])))
      ).flat();
    },
    async dispose(directory) {
      await endAll([...running].filter(([, { place }]) => place.directory === directory).map(([key]) => key));
    },
    async close() {
      closed = true;
      await endAll([...running.keys()]);
    },
  };
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => void setTimeout(() => resolve(value), milliseconds).unref());
}
