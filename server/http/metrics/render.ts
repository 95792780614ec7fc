import type { Counted, Tally } from "./tally.js";

/** What is so at this moment. */
export interface Now {
  version: string;
  waitingPrompts: number;
  busySessions: number;
}

type Sample = [labels: Record<string, string>, value: number, suffix?: string];

/** All of it in the text format of Prometheus. */
export function renderMetrics(tally: Tally, now: Now): string {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const one = (value: number): Sample[] => [[{}, value]];
  return [
    metric("opencode_info", "gauge", "The version that runs.", [[{ version: now.version }, 1]]),
    summary("opencode_http_request_duration_seconds", "Requests, until their answer began.", tally.requests),
    summary("opencode_prompt_duration_seconds", "Prompts that were answered.", tally.prompts),
    summary("opencode_model_call_duration_seconds", "Calls of models, each try for itself.", tally.calls),
    summary(
      "opencode_tool_call_duration_seconds",
      "Calls of tools, waiting for people included.",
      tally.tools,
    ),
    counter("opencode_tokens_total", "Tokens that model calls took.", tally.tokens),
    counter("opencode_cost_dollars_total", "What they cost by the prices of the catalogue.", tally.cost),
    metric(
      "opencode_prompts_waiting",
      "gauge",
      "Prompts in the queue of the database.",
      one(now.waitingPrompts),
    ),
    metric(
      "opencode_sessions_busy",
      "gauge",
      "Sessions of the database that are not idle.",
      one(now.busySessions),
    ),
    metric("opencode_event_streams", "gauge", "Event streams that are open here.", one(tally.streams())),
    metric("process_resident_memory_bytes", "gauge", "Memory of the process.", one(rss)),
    metric("nodejs_heap_used_bytes", "gauge", "Of it, what JavaScript objects take.", one(heapUsed)),
    metric("process_cpu_seconds_total", "counter", "Time on processors.", one((user + system) / 1e6)),
    metric(
      "process_start_time_seconds",
      "gauge",
      "When it started, since 1970.",
      one(performance.timeOrigin / 1_000),
    ),
  ].join("");
}

function summary(name: string, help: string, counted: Counted): string {
  const samples = [...counted.values()].flatMap(({ labels, count, seconds }): Sample[] => [
    [labels, seconds, "_sum"],
    [labels, count, "_count"],
  ]);
  return metric(name, "summary", help, samples);
}

function counter(name: string, help: string, counted: Counted): string {
  return metric(
    name,
    "counter",
    help,
    [...counted.values()].map(({ labels, count }) => [labels, count]),
  );
}

function metric(name: string, type: string, help: string, samples: Sample[]): string {
  const lines = samples.map(
    ([labels, value, suffix = ""]) => `${name}${suffix}${labelled(labels)} ${value}\n`,
  );
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
}

function labelled(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
