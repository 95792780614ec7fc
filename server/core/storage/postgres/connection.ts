import { createHash } from "node:crypto";
import type { Client, ClientConfig, QueryConfig, QueryResult } from "pg";
import type { Row, SqlValue } from "../statement.js";

/** One connection to the database. What it is asked is sent at once, and answered in that order. */
export interface Connection {
  ask(question: Question): Promise<Answer>;
  /** False once nothing more can be asked of it. */
  isAlive(): boolean;
  /** Has the listener told of each notification. */
  onNotification(listener: (payload: string) => void): void;
  /** Has the listener told once when the connection is gone, whoever ended it. */
  onEnd(listener: () => void): void;
  /** At once: what was asked and is not answered fails. */
  destroy(): void;
  /** With a farewell. */
  end(): Promise<void>;
}

export interface Question {
  text: string;
  params?: SqlValue[];
  /** Is likely to be asked again: the database keeps how it is done. */
  keep?: boolean;
}

export interface Answer {
  rows: Row[];
  /** Rows that it found or changed. */
  count: number;
}

/** The connection was gone before the answer came. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
  readonly code = "CONNECTION_LOST";
}

/** Milliseconds to reach the database. */
const connectTime = 5_000;

/** Opens one; throws what the system, the driver or the database says. */
export async function connect(url: string): Promise<Connection> {
  const { Client: PgClient } = (await import("pg")).default;
  const config: ClientConfig & { pipeline: boolean } = {
    connectionString: asPostgresMeansIt(url),
    connectionTimeoutMillis: connectTime,
    application_name: "opencode",
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    pipeline: true,
    types: { getTypeParser: (type: number) => (numeric.has(type) ? Number : asIs(type)) } as never,
  };
  const client = new PgClient(config);
  const gone = new Set<() => void>();
  let alive = true;
  const die = () => {
    if (!alive) return;
    alive = false;
    for (const listener of gone) listener();
  };
  // Without a listener of its own an error would end the process.
  client.on("error", die);
  client.on("end", die);
  try {
    await client.connect();
  } catch (error) {
    destroy(client);
    throw named(error);
  }
  return {
    ask: (question) => ask(client, question),
    isAlive: () => alive,
    onNotification(listener) {
      client.on("notification", ({ payload }) => listener(payload ?? ""));
    },
    onEnd(listener) {
      if (alive) gone.add(listener);
      else listener();
    },
    destroy() {
      die();
      destroy(client);
    },
    async end() {
      if (!alive) return;
      alive = false;
      const patience = setTimeout(() => destroy(client), 1_000);
      await client.end().catch(() => undefined);
      clearTimeout(patience);
    },
  };
}

/** The driver takes these modes for `verify-full` unless told, and warns of it. */
function asPostgresMeansIt(url: string): string {
  const { searchParams } = new URL(url);
  const isMeant = /^(prefer|require|verify-ca)$/.test(searchParams.get("sslmode") ?? "");
  return isMeant && !searchParams.has("uselibpqcompat") ? `${url}&uselibpqcompat=true` : url;
}

async function ask(client: Client, { text, params, keep }: Question): Promise<Answer> {
  const query: QueryConfig = { text, ...(params && { values: params }), ...(keep && { name: nameOf(text) }) };
  let result: QueryResult;
  try {
    result = await client.query(query);
  } catch (error) {
    throw named(error);
  }
  return { rows: result.rows as Row[], count: result.rowCount ?? 0 };
}

/** Not the driver's `end`, which waits for what may never be answered. */
function destroy(client: Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}

/** The database and the system give their errors a code; the driver says in words that a connection is gone. */
function named(error: unknown): unknown {
  if (!(error instanceof Error) || "code" in error) return error;
  if (error.message === "timeout expired")
    return Object.assign(new Error("no answer in time", { cause: error }), { code: "ETIMEDOUT" });
  if (error.message === "The server does not support SSL connections")
    return Object.assign(new Error(error.message, { cause: error }), { code: "NO_TLS" });
  const isLost = /^(Connection terminated|Client (has encountered|was closed))/.test(error.message);
  return isLost ? new ConnectionLost(error.message, { cause: error }) : error;
}

/** int8, int2, int4, oid, float4, float8, numeric. */
const numeric = new Set([20, 21, 23, 26, 700, 701, 1700]);

function asIs(type: number): (text: string) => SqlValue {
  // boolean, which the embedded database does not have.
  return type === 16 ? (text) => (text === "t" ? 1 : 0) : (text) => text;
}

const names = new Map<string, string>();

/**
 * Made of the text itself: where somebody in between hands a connection of the database from one process to another, the
 * same name must never mean two things.
 */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
    names.set(text, name);
  }
  return name;
}
