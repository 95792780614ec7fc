import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type {
  Diagnostic,
  DocumentSymbol,
  InitializeParams,
  PublishDiagnosticsParams,
  SymbolInformation,
  WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import { readBounded } from "../../system/files/read-bounded.js";
import type { LanguageServer } from "./builtin.js";
import { languageOf } from "./language-ids.js";
import { type ServerProcess, startServerProcess } from "./server-process.js";

/** Of a file that a server is told of. */
const mostBytes = 32 * 1024 * 1024;

/** One language server at work in one root. */
export interface LanguageClient {
  /** Tells it of the file as it is now, and waits for what it says of it: at most so many milliseconds. */
  diagnose(file: string, milliseconds: number): Promise<Diagnostic[]>;
  workspaceSymbols(query: string): Promise<(SymbolInformation | WorkspaceSymbol)[]>;
  documentSymbols(file: string): Promise<(DocumentSymbol | SymbolInformation)[]>;
  /** Resolves when its process is gone. */
  close(): Promise<void>;
  /** Settles when it has ended, by itself or not. */
  ended: Promise<void>;
}

export interface ClientOptions {
  server: LanguageServer;
  /** Absolute path of the program. */
  program: string;
  /** Absolute. */
  root: string;
  env: Record<string, string>;
  onDiagnostics(file: string): void;
}

/** Milliseconds in which a server has to say hello, and to answer. */
const patience = { hello: 30_000, answer: 5_000, goodbye: 500 };
/** Milliseconds after which what a server has said of a file is all that it says. */
const settled = 150;
/** Files that are open at once; the one told of longest ago is closed. */
const mostOpen = 64;

/** Starts a server and shakes hands with it. Throws where it does not come up. */
export async function openLanguageClient(options: ClientOptions): Promise<LanguageClient> {
  const { server, root } = options;
  const process = await startServerProcess(options);
  const { connection } = process;
  const versions = new Map<string, number>();
  const said = new Map<string, { version: number; diagnostics: Diagnostic[] }>();
  const waiting = new Set<(uri: string) => void>();

  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    const { uri, version, diagnostics } = params;
    said.set(keyOf(uri), { version: version ?? versions.get(keyOf(uri)) ?? 0, diagnostics });
    for (const tell of waiting) tell(keyOf(uri));
    options.onDiagnostics(keyOf(uri));
  });
  answerServer(process, server, root);

  try {
    await within(
      connection.sendRequest("initialize", hello(server, root)),
      patience.hello,
      `${server.name} did not answer in time`,
      process.failed,
    );
    await connection.sendNotification("initialized", {});
    const { settings } = server;
    if (settings) await connection.sendNotification("workspace/didChangeConfiguration", { settings });
  } catch (error) {
    await process.end();
    throw error;
  }

  /** Opens it, or tells what is new in it; its version afterwards. */
  const sync = async (file: string): Promise<number> => {
    const uri = pathToFileURL(file).href;
    const text = (await readBounded(file, mostBytes)).toString();
    const version = (versions.get(file) ?? 0) + 1;
    const isOpen = versions.delete(file);
    versions.set(file, version);
    if (isOpen) {
      const textDocument = { uri, version };
      await connection.sendNotification("textDocument/didChange", {
        textDocument,
        contentChanges: [{ text }],
      });
      await connection.sendNotification("textDocument/didSave", { textDocument: { uri }, text });
    } else {
      const textDocument = { uri, languageId: languageOf(file), version, text };
      await connection.sendNotification("textDocument/didOpen", { textDocument });
    }
    await closeOldest();
    return version;
  };
  const closeOldest = async () => {
    const [oldest] = versions.keys();
    if (versions.size <= mostOpen || oldest === undefined) return;
    versions.delete(oldest);
    said.delete(oldest);
    await connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: pathToFileURL(oldest).href },
    });
  };
  const ask = async <T>(method: string, params: unknown): Promise<T[]> => {
    const answer = within(
      connection.sendRequest<T[] | null>(method, params),
      patience.answer,
      "",
      process.failed,
    );
    return (await answer.catch(() => null)) ?? [];
  };

  return {
    ended: process.ended,
    async diagnose(file, milliseconds) {
      const version = await sync(file);
      let news: (() => void) | undefined;
      const hear = (key: string) => {
        if (key === file) news?.();
      };
      waiting.add(hear);
      const end = performance.now() + milliseconds;
      const left = () => Math.max(0, end - performance.now());
      const next = (most: number) => {
        const told = new Promise<true>((resolve) => {
          news = () => resolve(true);
        });
        return Promise.race([told, process.ended, delay(most, false, { ref: false })]);
      };
      try {
        while ((said.get(file)?.version ?? 0) < version) if ((await next(left())) !== true) break;
        // Many say first what is quick to find, and the rest a moment later.
        while ((await next(Math.min(settled, left()))) === true && left() > 0);
      } finally {
        waiting.delete(hear);
      }
      return said.get(file)?.diagnostics ?? [];
    },
    workspaceSymbols: (query) => ask("workspace/symbol", { query }),
    async documentSymbols(file) {
      if (!versions.has(file)) await sync(file);
      return ask("textDocument/documentSymbol", { textDocument: { uri: pathToFileURL(file).href } });
    },
    async close() {
      await within(connection.sendRequest("shutdown"), patience.goodbye, "", process.failed).catch(
        () => undefined,
      );
      await connection.sendNotification("exit").catch(() => undefined);
      await process.end();
    },
  };
}

/** A file's path as we name it, whatever of its address a server has encoded. */
function keyOf(uri: string): string {
  return uri.startsWith("file://") ? decodeURIComponent(new URL(uri).pathname) : uri;
}

function hello(server: LanguageServer, root: string): InitializeParams {
  const uri = pathToFileURL(root).href;
  return {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: path.basename(root) }],
    initializationOptions: server.initialization ?? {},
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, symbol: {} },
      window: { workDoneProgress: true },
      textDocument: {
        synchronization: { didSave: true },
        publishDiagnostics: { versionSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
    },
  };
}

/** What servers ask before they go to work; all else they are told that there is not. */
function answerServer({ connection }: ServerProcess, server: LanguageServer, root: string): void {
  connection.onRequest("workspace/configuration", ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section = "" }) => server.settings?.[section] ?? null),
  );
  connection.onRequest("workspace/workspaceFolders", () => [
    { uri: pathToFileURL(root).href, name: path.basename(root) },
  ]);
  connection.onRequest("workspace/applyEdit", () => ({ applied: false }));
  for (const method of [
    "client/registerCapability",
    "client/unregisterCapability",
    "window/workDoneProgress/create",
  ])
    connection.onRequest(method, () => null);
  connection.onRequest("window/showMessageRequest", () => null);
}

async function within<T>(
  work: Promise<T>,
  milliseconds: number,
  message: string,
  failed: Promise<never>,
): Promise<T> {
  const late = delay(milliseconds, undefined, { ref: false }).then(() => {
    throw new Error(message);
  });
  late.catch(() => undefined);
  work.catch(() => undefined);
  return Promise.race([work, late, failed]);
}
