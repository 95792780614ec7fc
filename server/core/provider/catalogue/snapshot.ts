import { promisify } from "node:util";
import { brotliCompress, brotliDecompressSync, constants } from "node:zlib";
import type { CatalogueModel, CatalogueProvider } from "./entries.js";

/** The catalogue as it lies on disk: each provider's models packed by themselves, so that only used ones are read. */
export interface Snapshot {
  format: 1;
  /** Where and of when the facts are. */
  source: string;
  providers: Record<string, PackedProvider>;
}

export interface PackedProvider extends Omit<CatalogueProvider, "models"> {
  /** Brotli over JSON, in base64. */
  models: string;
}

/** Seconds of work, which others hardly notice: one provider after the other, each beside them. */
export async function packSnapshot(
  source: string,
  providers: Record<string, CatalogueProvider>,
): Promise<Snapshot> {
  const packed: [string, PackedProvider][] = [];
  for (const [id, { models, ...rest }] of Object.entries(providers)) {
    packed.push([id, { ...rest, models: await pack(models) }]);
  }
  return { format: 1, source, providers: Object.fromEntries(packed) };
}

export function unpackModels(provider: PackedProvider): Record<string, CatalogueModel> {
  const text = brotliDecompressSync(Buffer.from(provider.models, "base64")).toString("utf8");
  return JSON.parse(text) as Record<string, CatalogueModel>;
}

/** One provider a line, so that a refresh shows which of them have changed. */
export function snapshotText({ format, source, providers }: Snapshot): string {
  const lines = Object.entries(providers).map(
    ([id, provider]) => `${JSON.stringify(id)}:${JSON.stringify(provider)}`,
  );
  return `{"format":${format},"source":${JSON.stringify(source)},"providers":{\n${lines.join(",\n")}\n}}\n`;
}

/** Whether a parsed file is a snapshot of the form this version reads. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== "object" || value === null) return false;
  const { format, providers } = value as Partial<Snapshot>;
  return (
    format === 1 &&
    typeof providers === "object" &&
    Object.values(providers ?? {}).every(
      ({ models, env, npm, name }) =>
        typeof models === "string" &&
        Array.isArray(env) &&
        typeof npm === "string" &&
        typeof name === "string",
    )
  );
}

const compress = promisify(brotliCompress);

async function pack(models: Record<string, CatalogueModel>): Promise<string> {
  const json = Buffer.from(JSON.stringify(models));
  const packed = await compress(json, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  });
  return packed.toString("base64");
}
