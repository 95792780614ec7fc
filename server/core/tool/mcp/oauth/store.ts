import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { StoredOAuthClientInformation, StoredOAuthTokens } from "@modelcontextprotocol/client";
import { makeFolder } from "../../../base/make-folder.js";
import type { Secrets } from "../../../storage/secrets.js";

/** What is kept of a login. */
export interface Login {
  tokens?: StoredOAuthTokens;
  /** The client we were registered as, and the redirect that was registered with it. */
  client?: { information: StoredOAuthClientInformation; redirectUrl: string };
}

/** Logins at MCP servers, in one file that only its owner may read. */
export interface OAuthStore {
  get(key: string): Promise<Login>;
  /** Applies `change` to what is stored now; changes of this process happen one after the other. */
  update(key: string, change: (login: Login) => Login): Promise<void>;
  remove(key: string): Promise<void>;
}

type Logins = Record<string, Login>;

/** The same in the database, sealed, for all who share it. */
export function createSharedOAuthStore(secrets: Secrets): OAuthStore {
  const name = "mcp-auth";
  const read = (text = "{}") => JSON.parse(text) as Logins;
  return {
    get: async (key) => read((await secrets.read(name)).text)[key] ?? {},
    update: (key, edit) =>
      secrets.change(name, (text) => {
        const logins = read(text);
        return JSON.stringify({ ...logins, [key]: edit(logins[key] ?? {}) });
      }),
    remove: (key) =>
      secrets.change(name, (text) => {
        const { [key]: gone, ...others } = read(text);
        return gone === undefined ? undefined : JSON.stringify(others);
      }),
  };
}

/** `file` is absolute; it is made, with its folder, by the first login. */
export function createOAuthStore(file: string): OAuthStore {
  let queue: Promise<void> = Promise.resolve();

  const read = async (): Promise<Logins> => {
    const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "{}";
      throw error;
    });
    return JSON.parse(text) as Logins;
  };

  const change = (edit: (logins: Logins) => Logins): Promise<void> => {
    const done = queue.then(async () => {
      const text = `${JSON.stringify(edit(await read()), undefined, 2)}\n`;
      await makeFolder(path.dirname(file), 0o700);
      const fresh = `${file}.${randomBytes(4).toString("hex")}`;
      await writeFile(fresh, text, { mode: 0o600 });
      await rename(fresh, file);
    });
    queue = done.catch(() => undefined);
    return done;
  };

  return {
    get: async (key) => (await read())[key] ?? {},
    update: (key, edit) => change((logins) => ({ ...logins, [key]: edit(logins[key] ?? {}) })),
    remove: (key) => change(({ [key]: _, ...others }) => others),
  };
}
