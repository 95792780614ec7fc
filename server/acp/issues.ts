import type { z } from "zod";

type Issue = z.core.$ZodIssue;

export interface FieldIssue {
  /** Such as `prompt[0].text`; empty for the params as a whole. */
  field: string;
  message: string;
}

/** What a validator found, one entry a field; of a union the member that comes nearest speaks. */
export function fieldIssues(issues: readonly Issue[], base: readonly PropertyKey[] = []): FieldIssue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code !== "invalid_union" || issue.errors.length === 0) {
      return [{ field: fieldName(path), message: wording(issue) }];
    }
    const members = issue.errors.map((errors) => ({ errors, distance: distance(errors) }));
    const nearest = members.reduce((best, member) => (member.distance < best.distance ? member : best));
    return fieldIssues(nearest.errors, path);
  });
}

/** "prompt[0].text: expected string, received number" for each of them, joined. */
export function issuesText(issues: readonly FieldIssue[]): string {
  return issues.map(({ field, message }) => (field === "" ? message : `${field}: ${message}`)).join("; ");
}

/** A member with another kind, or made for another type of value, is not what was meant. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === "invalid_value" || issue.path.length === 0 ? 10 : 1),
    0,
  );
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step}]`;
    return name === "" ? String(step) : `${name}.${String(step)}`;
  }, "");
}

function wording(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? "is required"
        : issue.message.replace(/^Invalid input: /, "");
    case "invalid_value":
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "invalid_union":
      return "options" in issue && issue.options !== undefined
        ? `expected one of ${issue.options.map((value) => JSON.stringify(value)).join(", ")}`
        : "has no known form";
    default:
      return issue.message;
  }
}
