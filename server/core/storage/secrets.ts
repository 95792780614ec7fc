import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { CoreError } from "../base/errors.js";
import type { Database } from "./database.js";
import { WriteConflict } from "./statement.js";
import { readSecret, writeSecret } from "./tables/secret.js";

/** Texts that lie in the database and are read by whoever has the key. */
export interface Secrets {
  /** By how far it is; undefined where nothing was stored. */
  read(name: string): Promise<{ revision: number; text: string | undefined }>;
  /** Changes what is stored now, whoever else changes it; undefined leaves it. */
  change(name: string, edit: (text: string | undefined) => string | undefined): Promise<void>;
}

const algorithm = "aes-256-gcm";
const ivLength = 12;
const tagLength = 16;

/** `key`: any text that all nodes have. */
export function createSecrets({ db, key }: { db: Pick<Database, "read" | "write">; key: string }): Secrets {
  const secret = scryptSync(key, "opencode secrets", 32);

  const seal = (name: string, text: string) => {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv(algorithm, secret, iv).setAAD(Buffer.from(name));
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
  };

  const unseal = (name: string, data: string) => {
    const bytes = Buffer.from(data, "base64");
    try {
      const decipher = createDecipheriv(algorithm, secret, bytes.subarray(0, ivLength))
        .setAAD(Buffer.from(name))
        .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
      const text = Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
      return text.toString("utf8");
    } catch {
      const message = "OPENCODE_SECRET_KEY is not the one that the stored keys were sealed with";
      throw new CoreError("SystemError", { message, code: "ERR_SECRET_KEY" });
    }
  };

  const read: Secrets["read"] = async (name) => {
    const { revision, data } = await readSecret(db, name);
    return { revision, text: revision === 0 ? undefined : unseal(name, data) };
  };

  return {
    read,
    async change(name, edit) {
      for (;;) {
        const { revision, text } = await read(name);
        const next = edit(text);
        if (next === undefined) return;
        try {
          return void (await db.write([writeSecret(name, seal(name, next), revision)]));
        } catch (error) {
          if (!(error instanceof WriteConflict)) throw error;
        }
      }
    },
  };
}
