import { createServer, type Server, type ServerResponse } from "node:http";
import type { Log } from "../../../base/log.js";

/** Takes what the browser brought back; what it throws is shown in the browser. */
export type Arrived = (parameters: URLSearchParams) => Promise<void>;

/** Loopback listeners to which browsers come back after a login; open only while one is awaited. */
export interface Callbacks {
  /**
   * Listens for the return of the login with this state. Resolves with the way to stop, also where nothing can
   * listen (an address elsewhere, a port that is taken): the code may still come by `POST /mcp/{name}/auth/callback`.
   */
  expect(redirect: URL, state: string, arrived: Arrived): Promise<() => void>;
}

interface Listener {
  server: Server;
  awaited: Map<string, { path: string; arrived: Arrived }>;
}

export function createCallbacks(log: Log): Callbacks {
  const listeners = new Map<number, Promise<Listener | undefined>>();

  const listen = (port: number): Promise<Listener | undefined> => {
    const awaited: Listener["awaited"] = new Map();
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? "/", "http://127.0.0.1");
      const login = awaited.get(url.searchParams.get("state") ?? "");
      if (!login || login.path !== url.pathname) return page(response, 404, "No login is waiting for this.");
      login.arrived(url.searchParams).then(
        () => page(response, 200, "Logged in. This window can be closed."),
        (error: unknown) => {
          log("warn", "a login at an MCP server failed", { cause: error });
          page(response, 400, "The login failed.");
        },
      );
    });
    return new Promise((resolve) => {
      server.once("error", (cause) => {
        log("warn", "cannot listen for the end of a login", { port, cause });
        listeners.delete(port);
        resolve(undefined);
      });
      server.listen(port, "127.0.0.1", () => resolve({ server, awaited }));
      server.unref();
    });
  };

  return {
    async expect(redirect, state, arrived) {
      if (redirect.protocol !== "http:" || !isLoopbackHost(redirect.hostname)) return () => undefined;
      const port = Number(redirect.port || 80);
      const opening = listeners.get(port) ?? listen(port);
      listeners.set(port, opening);
      const listener = await opening;
      if (!listener) return () => undefined;
      listener.awaited.set(state, { path: redirect.pathname, arrived });
      return () => {
        listener.awaited.delete(state);
        if (listener.awaited.size > 0 || listeners.get(port) !== opening) return;
        listeners.delete(port);
        listener.server.close();
        // The browser that has just come back still waits for its page.
        listener.server.closeIdleConnections();
      };
    },
  };
}

function isLoopbackHost(hostname: string): boolean {
  return hostname === "127.0.0.1" || hostname === "localhost";
}

function page(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  response.end(`<!doctype html><title>opencode</title><p>${text}</p>\n`);
}
