import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { MessageWithParts, Part } from "@opencode/sdk/types";
import { afterEach } from "vitest";
import { initRepository } from "./git.js";
import { drive } from "./scenario.js";
import { startServer, type TestServer, type TestServerOptions } from "./server.js";
import { createWorkspace } from "./workspace.js";

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A server on a folder with these files; in a repository unless told otherwise. */
export async function begin(
  files: Record<string, string>,
  { repository = true, ...options }: TestServerOptions & { repository?: boolean } = {},
) {
  const workspace = createWorkspace();
  for (const [name, text] of Object.entries(files)) workspace.write(`project/${name}`, text);
  if (repository) initRepository(workspace.path("project"));
  const server = await startServer({
    config: { permission: "allow" },
    files: {},
    ...options,
    workspace,
    env: { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...options.env },
  });
  servers.push(server);
  const at = (name: string) => path.join(server.directory, name);
  return {
    server,
    ...drive(server),
    at,
    read: (name: string) => readFileSync(at(name), "utf8"),
    write: (name: string, text: string) => writeFileSync(at(name), text),
    git: (...args: string[]) => execFileSync("git", args, { cwd: server.directory, encoding: "utf8" }),
  };
}

/** The parts of one type, in order. */
export const ofType = <T extends Part["type"]>(messages: MessageWithParts[], type: T) =>
  messages.flatMap(({ parts }) =>
    parts.filter((part): part is Extract<Part, { type: T }> => part.type === type),
  );
export const ids = (messages: MessageWithParts[]) => messages.map(({ info }) => info.id);
/** Ids of the prompts, in order. */
export const promptsOf = (messages: MessageWithParts[]) =>
  messages.filter(({ info }) => info.role === "user").map(({ info }) => info.id);
/** The second entry, or the one at that place; throws if there is none. */
export const second = <T>(list: T[], at = 1): T => {
  const found = list[at];
  if (found === undefined) throw new Error(`no entry ${at} of ${list.length}`);
  return found;
};

/** Messages without their own ids, to compare a copy with its original. */
export function plain(messages: MessageWithParts[]) {
  const names = new Map(ids(messages).map((id, at) => [id, `message ${at}`]));
  return messages.map(({ info, parts }) => ({
    info: {
      ...info,
      id: names.get(info.id),
      sessionID: "",
      ...(info.role === "assistant" && { parentID: names.get(info.parentID) }),
    },
    parts: parts.map((part) => ({ ...part, id: "", sessionID: "", messageID: names.get(part.messageID) })),
  }));
}
