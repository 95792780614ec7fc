import type { Row, SqlValue } from "../statement.js";
import type { Connection, EngineStatement } from "./load-engine.js";

export interface PreparedStatement {
  all(params: readonly SqlValue[]): Row[];
  run(params: readonly SqlValue[]): { changes: number | bigint };
}

/** Each statement is prepared once. */
export function createPrepared(connection: Connection): (sql: string) => PreparedStatement {
  const prepared = new Map<string, PreparedStatement>();
  return (sql) => {
    const statement = prepared.get(sql) ?? withRows(connection.prepare(sql));
    prepared.set(sql, statement);
    return statement;
  };
}

/** Where an engine gives lists, which Node 22 learnt late: names put to each row by it cost more than what it reads. */
function withRows(statement: EngineStatement): PreparedStatement {
  const run: PreparedStatement["run"] = (params) => statement.run(...params);
  if (!statement.setReturnArrays || !statement.columns)
    return { run, all: (params) => statement.all(...params) as Row[] };
  statement.setReturnArrays(true);
  const names = statement.columns().map(({ name }) => name);
  const named = (values: SqlValue[]) => {
    const row: Row = {};
    for (let at = 0; at < names.length; at++) row[names[at] as string] = values[at] as SqlValue;
    return row;
  };
  return { run, all: (params) => (statement.all(...params) as SqlValue[][]).map(named) };
}
