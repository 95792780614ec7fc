import { lazyAsync } from "../../base/lazy.js";

/**
 * The contract's `Config` as JSON Schema. It costs a fraction of what the validators of requests do, so that a
 * configuration with nothing wrong needs none of them.
 */
export const configSchema = lazyAsync(async () => {
  const { default: schema } = await import("../../../gen/config.schema.gen.json", { with: { type: "json" } });
  return schema as Record<string, unknown>;
});
