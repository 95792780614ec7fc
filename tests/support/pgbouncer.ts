import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port.js";
import { askPostgres } from "./postgres.js";

/** PgBouncer in front of a database, one connection of it for all, handed on with each transaction. */
export interface Bouncer {
  url: string;
  close(): Promise<void>;
}

const program = "/usr/sbin/pgbouncer";

/** Undefined, with a line that says so, where there is no PgBouncer (Debian: `apt-get install pgbouncer`). */
export async function startBouncer(databaseUrl: string): Promise<Bouncer | undefined> {
  if (!existsSync(program)) {
    process.stderr.write(`skipped: there is no ${program}\n`);
    return undefined;
  }
  const target = new URL(databaseUrl);
  const folder = mkdtempSync(path.join(tmpdir(), "pgbouncer-"));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const name = target.pathname.slice(1);
  writeFileSync(path.join(folder, "users.txt"), `"${target.username}" ""\n`);
  const settings = [
    "[databases]",
    `${name} = host=${target.hostname} port=${target.port} dbname=${name}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = trust",
    `auth_file = ${path.join(folder, "users.txt")}`,
    "pool_mode = transaction",
    "default_pool_size = 3",
  ];
  writeFileSync(path.join(folder, "pgbouncer.ini"), `${settings.join("\n")}\n`);
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawn(program, [path.join(folder, "pgbouncer.ini")], { ...nobody, stdio: "ignore" });
  const exited = once(child, "exit");
  const url = Object.assign(new URL(databaseUrl), { port: String(port) }).href;
  for (const deadline = Date.now() + 20_000; ; await sleep(50)) {
    try {
      await askPostgres(url, "SELECT 1");
      break;
    } catch (error) {
      if (Date.now() > deadline || child.exitCode !== null) throw error;
    }
  }
  return {
    url,
    async close() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
