import type { Log } from "@opencode/server/log";
import { createObservers, type Observers } from "@opencode/server/observers";
import { UsageError } from "./command-line/usage-error.js";

/** Who measures the work of this process: a collector of OpenTelemetry, where the environment names one. */
export async function observersFor(
  env: Record<string, string | undefined>,
  version: string,
  log: Log,
): Promise<Observers> {
  const observers = createObservers();
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT?.trim() && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT?.trim())
    return observers;
  const { createTelemetry, readTelemetry } = await import("@opencode/server/telemetry");
  const settings = orUsageError(() => readTelemetry(env, version));
  if (!settings) return observers;
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? env.OTEL_EXPORTER_OTLP_PROTOCOL;
  if (protocol?.trim() === "grpc")
    log(
      "warn",
      "OTEL_EXPORTER_OTLP_PROTOCOL: spans are sent over HTTP as JSON, which collectors take on port 4318",
    );
  observers.add(createTelemetry(settings, version, log));
  return observers;
}

function orUsageError<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
