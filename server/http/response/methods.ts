import type { OperationInfo } from "../../gen/operations.gen.js";

/** Finds which methods a path knows, in the form of an `allow` header; empty for an unknown path. */
export function createAllowedMethods(operations: readonly OperationInfo[]): (path: string) => string[] {
  const templates = [...groupByPath(operations)].map(([path, found]) => ({
    segments: path.split("/"),
    methods: found.map(({ method }) => method.toUpperCase()),
  }));
  return (path) => {
    const segments = path.split("/");
    const methods = templates
      .filter((template) => matches(template.segments, segments))
      .flatMap((template) => template.methods);
    if (methods.length === 0) return [];
    const heads = methods.includes("GET") ? ["HEAD"] : [];
    return [...new Set([...methods, ...heads, "OPTIONS"])];
  };
}

function groupByPath(operations: readonly OperationInfo[]): Map<string, OperationInfo[]> {
  const groups = new Map<string, OperationInfo[]>();
  for (const operation of operations) {
    const group = groups.get(operation.path);
    if (group) group.push(operation);
    else groups.set(operation.path, [operation]);
  }
  return groups;
}

function matches(template: readonly string[], path: readonly string[]): boolean {
  if (template.length !== path.length) return false;
  return template.every((segment, index) => {
    const given = path[index];
    return segment.startsWith("{") ? given !== "" : segment === given;
  });
}
