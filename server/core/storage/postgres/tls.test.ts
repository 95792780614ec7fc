import { chmodSync, chownSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startPostgres } from "../../../../tests/support/postgres.js";
import { authority, certificate, certificateKey } from "../../../../tests/support/tls-front.js";
import { openPostgres } from "./engine.js";

const folder = mkdtempSync(path.join(tmpdir(), "postgres-tls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// A clone may lie where the server may not look.
const [cert, key] = ["cert.pem", "key.pem"].map((name) => path.join(folder, name)) as [string, string];
copyFileSync(certificate, cert);
copyFileSync(certificateKey, key);
chmodSync(key, 0o600);
chmodSync(folder, 0o755);
if (process.getuid?.() === 0) chownSync(key, 65_534, 65_534);
const tls = ["ssl=on", `ssl_cert_file=${cert}`, `ssl_key_file=${key}`];
const server = process.env.OPENCODE_TEST_DATABASE_URL
  ? undefined
  : await startPostgres({ settings: ["fsync=off", ...tls] });
afterAll(() => server?.close());

describe.skipIf(!server)("PostgreSQL over TLS", () => {
  it("is taken for what it shows itself to be, as sslmode asks, and refused in words that say what to do", async () => {
    if (!server) return;
    const url = await server.create();
    const isEncrypted = async (query: string) => {
      const address = Object.assign(new URL(url), { search: query }).href;
      const db = await openPostgres(address, { log: () => undefined });
      const rows = await db.read("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
      await db.close();
      return rows[0]?.ssl === 1;
    };
    expect(await isEncrypted("")).toBe(false);
    expect(await isEncrypted("sslmode=require")).toBe(true);
    expect(await isEncrypted(`sslmode=verify-full&sslrootcert=${authority}`)).toBe(true);
    expect(await isEncrypted(`sslmode=verify-ca&sslrootcert=${authority}`)).toBe(true);
    await expect(isEncrypted("sslmode=verify-full")).rejects.toThrow(/signed its certificate.*sslrootcert/);
    await expect(isEncrypted("sslmode=verify-full&sslrootcert=/none.pem")).rejects.toThrow(/none\.pem/);
  });
});
