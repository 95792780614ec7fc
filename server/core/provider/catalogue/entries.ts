import type { ProviderConfig } from "@opencode/sdk/types";

export type ModelConfig = NonNullable<ProviderConfig["models"]>[string];
type Cost = NonNullable<ModelConfig["cost"]>;
export interface Prices {
  input: number;
  output: number;
  cache_read?: number;
  cache_write?: number;
}
/** Prices in USD per million tokens; a tier holds once the context is larger than `size` tokens. */
export type CatalogCost = Cost & { tiers?: (Prices & { size: number })[] };

/** How much a model can be asked to think, as its provider names it. */
export interface ReasoningControls {
  /** Named levels. */
  efforts?: string[];
  /** Tokens of thought, at most `max` of them; 0 when no limit is known. */
  budget?: { min: number; max: number };
}

/** A model of the catalogue: the form of config files, and what variants are made from. */
export interface CatalogueModel extends Omit<ModelConfig, "cost"> {
  cost?: CatalogCost;
  controls?: ReasoningControls;
}

export interface CatalogueProvider {
  name: string;
  /** Variables that hold its key and settings. */
  env: string[];
  npm: string;
  /** Base URL; may hold `${NAME}` of variables in `env`. */
  api?: string;
  /** By id, in the order of preference. */
  models: Record<string, CatalogueModel>;
}
