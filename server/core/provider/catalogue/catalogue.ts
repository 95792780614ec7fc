import { readFile } from "node:fs/promises";
import type { Model, Provider } from "@opencode/sdk/types";
import { configuredModel } from "../configured.js";
import { isSnapshot, type PackedProvider, type Snapshot, unpackModels } from "./snapshot.js";
import { variantsOf } from "./variants.js";

/** What is known of providers without any configuration. Models are unpacked when a provider is first asked for. */
export interface Catalogue {
  /** Where and of when the facts are. */
  source: string;
  /** In the order of preference. */
  ids: readonly string[];
  /** Without its models; costs nothing. */
  entry(id: string): Omit<PackedProvider, "models"> | undefined;
  /** With its models. The same object each time, so it must not be changed. */
  provider(id: string): Provider | undefined;
  /** Readies what `provider` would give. False when there was nothing to do. */
  unpack(id: string): boolean;
}

/**
 * The newer of what was refreshed into `file` and what is shipped. A file that cannot be read as a catalogue counts
 * as absent. Prices are USD per million tokens.
 */
export async function loadCatalogue(file?: string): Promise<Catalogue> {
  const refreshed = file === undefined ? undefined : await readSnapshot(file);
  return createCatalogue(refreshed ?? (await shippedSnapshot()));
}

async function shippedSnapshot(): Promise<Snapshot> {
  const { default: data } = await import("./gen/catalogue.json", { with: { type: "json" } });
  return data as Snapshot;
}

async function readSnapshot(file: string): Promise<Snapshot | undefined> {
  try {
    const data: unknown = JSON.parse(await readFile(file, "utf8"));
    return isSnapshot(data) ? data : undefined;
  } catch {
    // Absent as a rule; a broken one is replaced by the next refresh.
    return undefined;
  }
}

function createCatalogue({ source, providers }: Snapshot): Catalogue {
  const unpacked = new Map<string, Provider>();
  const packed = (id: string) => (Object.hasOwn(providers, id) ? providers[id] : undefined);
  function open(id: string): boolean {
    const entry = packed(id);
    if (!entry || unpacked.has(id)) return false;
    unpacked.set(id, unpackProvider(id, entry));
    return true;
  }
  return {
    source,
    ids: Object.keys(providers),
    entry: packed,
    provider(id) {
      open(id);
      return unpacked.get(id);
    },
    unpack: open,
  };
}

function unpackProvider(id: string, entry: PackedProvider): Provider {
  const models: Record<string, Model> = {};
  for (const [modelID, { controls, ...facts }] of Object.entries(unpackModels(entry))) {
    const model = configuredModel(
      { providerID: id, modelID, npm: entry.npm, api: entry.api },
      facts,
      undefined,
    );
    models[modelID] = { ...model, variants: variantsOf(model.api.npm, controls) };
  }
  return { id, name: entry.name, source: "custom", env: entry.env, options: {}, models };
}
