import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { createToLead } from "./to-lead.js";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

it.skipIf(process.platform === "win32")(
  "announces no body where it sends none, for which whoever comes next by the connection would be taken",
  async () => {
    const heard: (string | undefined)[][] = [];
    const server = createServer(({ method, headers }, outgoing) => {
      heard.push([method, headers["content-length"], headers["transfer-encoding"]]);
      outgoing.end();
    });
    const folder = mkdtempSync("/tmp/to-lead-");
    const path = `${folder}/s`;
    await once(server.listen(path), "listening");
    const toLead = createToLead({ door: { path, token: "token" }, log: () => undefined });
    ends.push(
      toLead.close,
      () => server.close(),
      () => rmSync(folder, { recursive: true, force: true }),
    );
    const socket = { remoteAddress: "127.0.0.1" } as Socket;
    for (const [name, value] of [
      ["Content-Length", "30"],
      ["Transfer-Encoding", "chunked"],
    ] as const) {
      const headers = { [name.toLowerCase()]: value };
      const rawHeaders = ["Host", "localhost", name, value];
      await toLead.statusOf({ method: "GET", url: "/event", headers, rawHeaders, socket } as IncomingMessage);
    }
    expect(heard).toEqual([
      ["HEAD", "0", undefined],
      ["HEAD", "0", undefined],
    ]);
  },
);
