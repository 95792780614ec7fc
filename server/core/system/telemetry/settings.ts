type Env = Readonly<Record<string, string | undefined>>;

/** Where spans are sent, and as whose. */
export interface TelemetrySettings {
  url: string;
  headers: Record<string, string>;
  resource: Record<string, string>;
  /** Milliseconds between two sendings, and that one may take. */
  delay: number;
  timeout: number;
}

/** What the variables of OpenTelemetry say; undefined where nothing is to be sent. Throws, in a sentence, at an address that is none. */
export function readTelemetry(env: Env, version: string): TelemetrySettings | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = env;
  if (env.OTEL_SDK_DISABLED?.trim().toLowerCase() === "true" || env.OTEL_TRACES_EXPORTER === "none")
    return undefined;
  const given = own?.trim() || (base?.trim() && `${base.trim().replace(/\/+$/, "")}/v1/traces`);
  if (!given) return undefined;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    const name = own?.trim() ? "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT" : "OTEL_EXPORTER_OTLP_ENDPOINT";
    throw new Error(
      `${name} is no address: write http://127.0.0.1:4318, where a collector takes OTLP over HTTP`,
    );
  }
  return {
    url: given,
    headers: { ...pairs(env.OTEL_EXPORTER_OTLP_HEADERS), ...pairs(env.OTEL_EXPORTER_OTLP_TRACES_HEADERS) },
    resource: {
      ...pairs(env.OTEL_RESOURCE_ATTRIBUTES),
      "service.version": version,
      "service.name":
        env.OTEL_SERVICE_NAME?.trim() || pairs(env.OTEL_RESOURCE_ATTRIBUTES)["service.name"] || "opencode",
      "process.pid": String(process.pid),
    },
    delay: milliseconds(env.OTEL_BSP_SCHEDULE_DELAY, 5_000),
    timeout: milliseconds(env.OTEL_EXPORTER_OTLP_TRACES_TIMEOUT ?? env.OTEL_EXPORTER_OTLP_TIMEOUT, 10_000),
  };
}

/** `key=value,key=value`, with values as in an address. */
function pairs(text = ""): Record<string, string> {
  const found = text.split(",").flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    return at < 1 || name === "" ? [] : [[name, decoded(pair.slice(at + 1).trim())]];
  });
  return Object.fromEntries(found);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function milliseconds(text: string | undefined, usual: number): number {
  const value = Number(text);
  return text?.trim() && Number.isFinite(value) && value > 0 ? Math.min(value, 2 ** 31 - 1) : usual;
}
