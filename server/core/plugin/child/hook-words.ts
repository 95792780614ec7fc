import { asObject } from "../../tool/child/serve-requests.js";
import type { Link } from "./chain.js";
import type { Loaded } from "./loaded.js";

type Hook = (...words: unknown[]) => unknown;

/** The plugins that have a hook, in order, each called in the words in which its authors know it. */
export function hookOf(
  name: string,
  order: readonly string[],
  plugins: ReadonlyMap<string, readonly Loaded[]>,
): Link[] {
  return order.flatMap((spec) =>
    (plugins.get(spec) ?? []).flatMap((loaded): Link[] => {
      const run = runOf(name, loaded);
      return run ? [{ spec, run }] : [];
    }),
  );
}

function runOf(name: string, { hooks, provider }: Loaded): Link["run"] | undefined {
  if (name === "provider") return provider && ((input, output) => models(provider, input, output));
  const hook = hooks.get(name);
  if (!hook) return undefined;
  if (name === "config") return (_, output) => hook(output);
  if (name === "tool.definition") return (_, output) => definitions(hook, output);
  return hook;
}

/** One tool after the other. What is called `parameters` is a copy of its schema: the one that is changed counts. */
async function definitions(hook: Hook, output: unknown): Promise<void> {
  const { tools } = output as { tools: { toolID: string; description: string; jsonSchema: unknown }[] };
  for (const tool of tools) {
    const before = JSON.stringify(tool.jsonSchema);
    const out: Record<string, unknown> = {
      description: tool.description,
      parameters: JSON.parse(before) as unknown,
      jsonSchema: tool.jsonSchema,
    };
    await hook({ toolID: tool.toolID }, out);
    if (typeof out.description === "string") tool.description = out.description;
    const changed = [out.jsonSchema, out.parameters].find(
      (one) => typeof one === "object" && one !== null && JSON.stringify(one) !== before,
    );
    if (changed !== undefined) tool.jsonSchema = changed;
  }
}

async function models(provider: Record<string, unknown>, input: unknown, output: unknown): Promise<void> {
  if (provider.id !== asObject(asObject(input).provider).id) return;
  const made = await (provider.models as Hook).call(provider, asObject(input).provider, {
    auth: asObject(input).auth,
  });
  if (typeof made === "object" && made !== null) (output as { models: unknown }).models = made;
}
