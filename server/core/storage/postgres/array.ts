/** A list as PostgreSQL reads it from text. */
export function arrayLiteral(values: readonly (string | null)[]): string {
  const quoted = values.map((one) => (one === null ? "NULL" : `"${one.replaceAll(/["\\]/g, "\\$&")}"`));
  return `{${quoted.join(",")}}`;
}
