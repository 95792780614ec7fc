import { badRequest, type CoreError, type RequestPlace } from "../../core/base/errors.js";
import { describeIssues, type SchemaIssue, valueAt } from "../../core/base/issues.js";

/** As much of a zod schema as the transport uses. */
export interface Schema {
  safeParse(
    value: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: SchemaIssue[] } };
}

const toldInMessage = 5;
const told = 50;

/** The value as the schema understands it. Throws BadRequest that says what is wrong and where. */
export function validate(schema: Schema, value: unknown, place: RequestPlace): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(result.error.issues, value, place);
}

/**
 * As `validate`, but a `null` that the schema refuses counts as an absent field, as with the reference. Nulls
 * the contract allows stay. The price is a second look at bodies that would have been refused anyway; `value`
 * is changed in place.
 */
export function validateBody(schema: Schema, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const dropped = dropNulls(result.error.issues, value, []);
  if (dropped === 0) throw invalid(result.error.issues, value, "Payload");
  return validate(schema, value, "Payload");
}

function dropNulls(issues: readonly SchemaIssue[], root: unknown, base: readonly PropertyKey[]): number {
  let dropped = 0;
  for (const issue of issues) {
    const path = [...base, ...issue.path];
    const key = path.at(-1);
    const parent = valueAt(root, path.slice(0, -1));
    if (key !== undefined && isRecord(parent) && Object.hasOwn(parent, key) && parent[key] === null) {
      delete parent[key];
      dropped += 1;
    } else if (issue.code === "invalid_union") {
      for (const member of issue.errors) dropped += dropNulls(member, root, path);
    }
  }
  return dropped;
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(
  found: readonly SchemaIssue[],
  value: unknown,
  place: RequestPlace,
): CoreError<"BadRequest"> {
  const issues = describeIssues(found.slice(0, told), value);
  const whole = place === "Payload" ? "body" : place.toLowerCase();
  const lines = issues
    .slice(0, toldInMessage)
    .map(({ path, message }) => `${path.length > 0 ? path.join(".") : whole}: ${message}`);
  const more = found.length > lines.length ? [`and ${found.length - lines.length} more`] : [];
  return badRequest([...lines, ...more].join("; "), place, issues);
}
