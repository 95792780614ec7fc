import type { Model, Provider, ProviderConfig } from "@opencode/sdk/types";
import data from "./catalog.json" with { type: "json" };
import { type CatalogCost, configuredModel, type ModelConfig } from "./configured.js";

interface CatalogProvider extends Pick<ProviderConfig, "name" | "env" | "npm"> {
  models: Record<string, Omit<ModelConfig, "cost"> & { cost?: CatalogCost }>;
}

let built: Map<string, Provider> | undefined;

/**
 * The providers known without any configuration, by id, made on first use. The order of the models is the order
 * of preference. Prices are USD per million tokens. Source: models.dev, July 2026.
 */
export function builtInProviders(): ReadonlyMap<string, Provider> {
  built ??= new Map(
    Object.entries(data as Record<string, CatalogProvider>).map(([id, entry]) => [id, provider(id, entry)]),
  );
  return built;
}

function provider(id: string, entry: CatalogProvider): Provider {
  const models: Record<string, Model> = {};
  for (const [modelID, model] of Object.entries(entry.models)) {
    models[modelID] = configuredModel({ providerID: id, modelID, npm: entry.npm }, model, undefined);
  }
  return { id, name: entry.name ?? id, source: "custom", env: entry.env ?? [], options: {}, models };
}
