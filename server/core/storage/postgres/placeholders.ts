/** `?` as PostgreSQL wants it, made once for each text: `$1`, `$2` and so on, and not within quotes. */
export function createPlaceholders(): (sql: string) => string {
  const known = new Map<string, string>();
  return (sql) => {
    const found = known.get(sql);
    if (found !== undefined) return found;
    let count = 0;
    const numbered = sql.replaceAll(/'(?:[^']|'')*'|\?/g, (one) => (one === "?" ? `$${++count}` : one));
    known.set(sql, numbered);
    return numbered;
  };
}
