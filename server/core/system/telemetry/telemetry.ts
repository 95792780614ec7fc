import { AsyncLocalStorage } from "node:async_hooks";
import type { Log } from "../../base/log.js";
import type { Observer, Result, Task } from "../../base/observers.js";
import { createExporter } from "./exporter.js";
import type { TelemetrySettings } from "./settings.js";
import { type Attributes, kinds, newPlace, parentIn, type SpanPlace, spanJson } from "./span.js";

export { readTelemetry } from "./settings.js";

/** Prompts of which it is kept who asked, at most. */
const mostAccepted = 1_000;
/** What monitoring asks again and again. */
const probes = new Set(["/metrics", "/ready", "/health", "/global/health", "/api/health"]);

type Where = SpanPlace | "unsampled";

/**
 * Tells a collector of OpenTelemetry of requests, prompts, model calls and tools, each within what asked for it: ids,
 * names, numbers and outcomes, nothing that was said. The names are those of its conventions.
 */
export function createTelemetry(settings: TelemetrySettings, version: string, log: Log): Observer {
  const exporter = createExporter(settings, { version }, log);
  const current = new AsyncLocalStorage<Where | undefined>();
  const accepted = new Map<string, Where>();

  const parentOf = (task: Task): Where | undefined => {
    if (task.type === "request") return parentIn(task.header("traceparent"));
    if (task.type !== "prompt") return current.getStore();
    // It runs for who asked for it, not for who had the session run.
    const asked = accepted.get(task.messageID);
    accepted.delete(task.messageID);
    return asked;
  };

  return {
    begins(task) {
      if (task.type === "request" && probes.has(task.path)) return undefined;
      const parent = parentOf(task);
      if (parent === "unsampled") return { within: (work) => current.run(parent, work) };
      const place = newPlace(parent);
      const start = performance.timeOrigin + performance.now();
      return {
        within: (work) => current.run(place, work),
        ends(result) {
          const end = performance.timeOrigin + performance.now();
          const { name, kind, attributes } = describe(task, result);
          const failed = result.error !== undefined || (result.status ?? 0) >= 500;
          exporter.add(spanJson({ place, parent, name, kind, start, end, attributes, failed }));
        },
      };
    },
    accepted(messageID) {
      const place = current.getStore();
      if (!place) return;
      accepted.set(messageID, place);
      const [oldest] = accepted.keys();
      if (accepted.size > mostAccepted && oldest !== undefined) accepted.delete(oldest);
    },
    close: exporter.close,
  };
}

function describe(task: Task, result: Result): { name: string; kind: number; attributes: Attributes } {
  const error = { "error.type": result.error };
  switch (task.type) {
    case "request": {
      const { method, path } = task;
      const attributes = {
        "http.request.method": method,
        "url.path": path,
        "http.response.status_code": result.status,
        "error.type": (result.status ?? 0) >= 500 ? String(result.status) : undefined,
      };
      return { name: `${method} ${routeOf(path)}`, kind: kinds.server, attributes };
    }
    case "prompt": {
      const attributes = {
        "gen_ai.operation.name": "invoke_agent",
        "gen_ai.conversation.id": task.sessionID,
        "opencode.message.id": task.messageID,
        ...error,
      };
      return { name: task.work, kind: kinds.internal, attributes };
    }
    case "model":
      return {
        name: `chat ${task.modelID}`,
        kind: kinds.client,
        attributes: {
          "gen_ai.operation.name": "chat",
          "gen_ai.provider.name": task.providerID,
          "gen_ai.request.model": task.modelID,
          ...usageOf(result),
          ...error,
        },
      };
    case "tool":
      return {
        name: `execute_tool ${task.tool}`,
        kind: kinds.internal,
        attributes: {
          "gen_ai.operation.name": "execute_tool",
          "gen_ai.tool.name": task.tool,
          "gen_ai.tool.call.id": task.callID,
          "gen_ai.conversation.id": task.sessionID,
          ...error,
        },
      };
  }
}

function usageOf({ usage }: Result): Attributes {
  if (!usage) return {};
  const { input, output, reasoning, cache } = usage.tokens;
  return {
    "gen_ai.usage.input_tokens": input,
    "gen_ai.usage.output_tokens": output,
    "opencode.usage.reasoning_tokens": reasoning,
    "gen_ai.usage.cache_read.input_tokens": cache.read,
    "gen_ai.usage.cache_creation.input_tokens": cache.write,
    "opencode.usage.cost": usage.cost,
    "gen_ai.response.finish_reasons": [usage.reason],
  };
}

/** A path without the ids in it. */
function routeOf(path: string): string {
  return path.replaceAll(/\/[a-z]{3}_[^/]+/g, "/{id}");
}
