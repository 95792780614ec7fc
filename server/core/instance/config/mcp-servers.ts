import { isObject, type JsonObject } from "../../base/json.js";
import { type Expectations, expectations } from "./expect.js";
import type { ConfigIssue } from "./substitute.js";

export interface Mapped {
  config: JsonObject;
  /** What could not be mapped, under the paths of the original. */
  issues: ConfigIssue[];
}

/** Moves `mcpServers`, the form most other agents use, into `mcp`; a server named in both keeps its `mcp` entry. */
export function fromMcpServers(source: JsonObject): Mapped {
  if (!("mcpServers" in source)) return { config: source, issues: [] };
  const expect = expectations();
  const { mcpServers, ...config } = source;
  const mapped = expect
    .entries(mcpServers, ["mcpServers"])
    .map(([name, server]) => [name, mcpServer(server, ["mcpServers", name], expect)]);
  const own = expect.object(config.mcp, ["mcp"]);
  return { config: { ...config, mcp: { ...Object.fromEntries(mapped), ...own } }, issues: expect.issues };
}

function mcpServer(server: JsonObject, path: PropertyKey[], expect: Expectations): JsonObject | undefined {
  const type = expect.text(server.type, [...path, "type"]);
  const url = expect.text(server.url, [...path, "url"]);
  const command = commandOf(server, path, expect);
  const disabled = expect.flag(server.disabled, [...path, "disabled"]);
  const shared = {
    ...(disabled !== undefined && { enabled: !disabled }),
    ...(server.enabled !== undefined && { enabled: server.enabled }),
    ...(server.timeout !== undefined && { timeout: server.timeout }),
  };
  const remote = type === "sse" || type === "http" || type === "streamable-http" || type === "remote";
  if (remote || (type === undefined && url !== undefined && !command)) {
    const headers = expect.textMap(server.headers, [...path, "headers"]);
    if (url === undefined) expect.issues.push({ path, message: "a remote server needs a url" });
    return {
      type: "remote",
      url,
      ...(headers && { headers }),
      ...(server.oauth !== undefined && { oauth: server.oauth }),
      ...shared,
    };
  }
  if (type !== undefined && type !== "stdio" && type !== "local") {
    expect.issues.push({
      path: [...path, "type"],
      message: `expected one of "stdio", "sse", "http", got ${JSON.stringify(type)}`,
    });
  } else if (!command) {
    expect.issues.push({ path, message: "a server needs a command, or a url" });
  }
  const environment = environmentOf(server, path, expect);
  const cwd = expect.text(server.cwd, [...path, "cwd"]);
  return { type: "local", command, ...(environment && { environment }), ...(cwd && { cwd }), ...shared };
}

function commandOf(server: JsonObject, path: PropertyKey[], expect: Expectations): string[] | undefined {
  const args = expect.texts(server.args, [...path, "args"]) ?? [];
  if (Array.isArray(server.command)) {
    const command = expect.texts(server.command, [...path, "command"]);
    return command && [...command, ...args];
  }
  const command = expect.text(server.command, [...path, "command"]);
  return command ? [command, ...args] : undefined;
}

/** `env` is a list of "NAME=value" in the Go lineage and an object elsewhere. */
function environmentOf(
  server: JsonObject,
  path: PropertyKey[],
  expect: Expectations,
): Record<string, string> | undefined {
  const source = server.env ?? server.environment;
  const at = [...path, server.env === undefined ? "environment" : "env"];
  if (source === undefined || isObject(source)) return expect.textMap(source, at);
  return Object.fromEntries(
    (expect.texts(source, at) ?? []).map((entry) => {
      const cut = entry.indexOf("=");
      return cut < 0 ? [entry, ""] : [entry.slice(0, cut), entry.slice(cut + 1)];
    }),
  );
}
