import { createRequire } from "node:module";

type Value = null | number | bigint | string | Uint8Array;
type Row = Record<string, Value>;

/** What of Node's own SQLite is needed here; not every Node has it. */
interface NodeStatement {
  all(...values: unknown[]): Row[];
  get(...values: unknown[]): Row | undefined;
  run(...values: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate?(...values: unknown[]): Iterable<Row>;
  setReadBigInts(on: boolean): void;
  columns?(): { name: string }[];
}
interface NodeDatabase {
  prepare(sql: string): NodeStatement;
  exec(sql: string): void;
  close(): void;
}
type NodeSqlite = { DatabaseSync: new (file: string, options?: object) => NodeDatabase };

interface Options {
  readonly?: boolean;
  create?: boolean;
  readwrite?: boolean;
  safeIntegers?: boolean;
}

/** `bun:sqlite` over the SQLite of Node, in what of it plugins use; undefined where this Node has none. */
export function findSqlite(): Record<string, unknown> | undefined {
  let found: NodeSqlite;
  try {
    found = createRequire(import.meta.url)("node:sqlite") as NodeSqlite;
  } catch {
    return undefined;
  }
  const Database = databaseOver(found);
  return { Database, default: Database, constants: {} };
}

function databaseOver({ DatabaseSync }: NodeSqlite) {
  return class Database {
    readonly filename: string;
    inTransaction = false;
    readonly #db: NodeDatabase;
    readonly #known = new Map<string, Statement>();
    readonly #bigints: boolean;

    constructor(file = ":memory:", options: Options | number = {}) {
      const { readonly = false, safeIntegers = false } = typeof options === "number" ? {} : options;
      this.filename = file || ":memory:";
      this.#db = new DatabaseSync(this.filename, { readOnly: readonly });
      this.#bigints = safeIntegers;
    }

    prepare(sql: string): Statement {
      const statement = this.#db.prepare(sql);
      if (this.#bigints) statement.setReadBigInts(true);
      return new Statement(statement, sql);
    }

    query(sql: string): Statement {
      const statement = this.#known.get(sql) ?? this.prepare(sql);
      this.#known.set(sql, statement);
      return statement;
    }

    run(sql: string, ...values: unknown[]) {
      if (!/;\s*\S/.test(sql)) return this.prepare(sql).run(...values);
      // Several statements at once take no values, and what each has changed is not told.
      this.#db.exec(sql);
      return { changes: 0, lastInsertRowid: 0 };
    }

    exec(sql: string, ...values: unknown[]) {
      return this.run(sql, ...values);
    }

    /** The function, as a transaction: inside of one it is a part of that. */
    transaction<A extends unknown[], R>(work: (...words: A) => R) {
      const begun =
        (how: string) =>
        (...words: A): R => {
          const isInner = this.inTransaction;
          this.#db.exec(isInner ? "SAVEPOINT inner_transaction" : `BEGIN ${how}`);
          this.inTransaction = true;
          try {
            const result = work(...words);
            this.#db.exec(isInner ? "RELEASE inner_transaction" : "COMMIT");
            return result;
          } catch (error) {
            this.#db.exec(isInner ? "ROLLBACK TO inner_transaction" : "ROLLBACK");
            throw error;
          } finally {
            this.inTransaction = isInner;
          }
        };
      return Object.assign(begun("DEFERRED"), {
        deferred: begun("DEFERRED"),
        immediate: begun("IMMEDIATE"),
        exclusive: begun("EXCLUSIVE"),
      });
    }

    close() {
      this.#known.clear();
      this.#db.close();
    }

    [Symbol.dispose ?? Symbol("dispose")]() {
      this.close();
    }
  };
}

class Statement {
  #as: { prototype: object } | undefined;

  constructor(
    private readonly statement: NodeStatement,
    private readonly sql: string,
  ) {}

  all(...values: unknown[]): object[] {
    return this.statement.all(...bound(values)).map((row) => this.#shaped(row));
  }

  get(...values: unknown[]): object | null {
    const row = this.statement.get(...bound(values));
    return row ? this.#shaped(row) : null;
  }

  run(...values: unknown[]) {
    return this.statement.run(...bound(values));
  }

  values(...values: unknown[]): Value[][] {
    return this.statement.all(...bound(values)).map((row) => Object.values(row));
  }

  *iterate(...values: unknown[]): Generator<object> {
    for (const row of this.statement.iterate?.(...bound(values)) ?? this.statement.all(...bound(values)))
      yield this.#shaped(row);
  }

  [Symbol.iterator]() {
    return this.iterate();
  }

  get columnNames(): string[] {
    return this.statement.columns?.().map(({ name }) => name) ?? Object.keys(this.statement.get() ?? {});
  }

  as(type: { prototype: object }): this {
    this.#as = type;
    return this;
  }

  finalize() {}

  toString() {
    return this.sql;
  }

  #shaped(row: Row): object {
    return this.#as ? Object.assign(Object.create(this.#as.prototype), row) : { ...row };
  }
}

/** Values one by one, as a list, or by name; booleans are numbers there, and what is undefined is null. */
function bound(values: readonly unknown[]): unknown[] {
  const [first] = values;
  const all = values.length === 1 && Array.isArray(first) ? first : values;
  return all.map((value: unknown) =>
    typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !(value instanceof Date)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bindable(one)]))
      : bindable(value),
  );
}

function bindable(value: unknown): unknown {
  if (typeof value === "boolean") return Number(value);
  if (value instanceof Date) return value.toISOString();
  return value ?? null;
}
