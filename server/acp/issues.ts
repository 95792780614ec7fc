import { describeIssues, type SchemaIssue } from "../core/base/issues.js";

export interface FieldIssue {
  /** Such as `prompt[0].text`; empty for the params as a whole. */
  field: string;
  message: string;
}

/** Wrong fields told at once. */
const told = 50;

/** What a validator found in `input`, one entry a field. */
export function fieldIssues(issues: readonly SchemaIssue[], input: unknown): FieldIssue[] {
  return describeIssues(issues.slice(0, told), input).map(({ path, message }) => ({
    field: fieldName(path),
    message,
  }));
}

/** "prompt[0].text: expected string, received number" for each of them, joined. */
export function issuesText(issues: readonly FieldIssue[]): string {
  return issues.map(({ field, message }) => (field === "" ? message : `${field}: ${message}`)).join("; ");
}

function fieldName(path: readonly string[]): string {
  return path.reduce((name, step) => {
    if (/^\d+$/.test(step)) return `${name}[${step}]`;
    return name === "" ? step : `${name}.${step}`;
  }, "");
}
