import type { Catalogue } from "../../provider/catalogue/catalogue.js";
import type { AuthStore, StoredAuth } from "../../provider/credentials/auth-store.js";
import type { ConfigLayers } from "../config/layers.js";
import { factsOf } from "./facts.js";
import { hashOfNamed } from "./named-code.js";
import type { TrustPlace } from "./trust.js";
import { type ConfigItem, type TrustItem, trustItem, type Withheld, withhold } from "./withhold.js";

/** Milliseconds for which what lies in files is believed unseen. */
const belief = 250;

/** What is withheld of a place's configuration and files: made again when the configuration or a key changes. */
export function createWithholding(deps: {
  place: TrustPlace;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  auth: Pick<AuthStore, "read">;
  catalogue(): Promise<Catalogue>;
  /** What of the project's own code lies in files. */
  code(layers: ConfigLayers): Promise<TrustItem[]>;
}): (layers: ConfigLayers) => Promise<Withheld> {
  let known:
    | { layers: ConfigLayers; auth: StoredAuth; catalogue: Catalogue; made: Promise<Withheld> }
    | undefined;
  let looked: { layers: ConfigLayers; at: number; found: Promise<Withheld> } | undefined;

  const ofConfig = async (layers: ConfigLayers): Promise<Withheld> => {
    if (Object.keys(layers.project).length === 0) return { items: [], config: layers.guarded };
    const [auth, catalogue] = await Promise.all([deps.auth.read(), deps.catalogue()]);
    if (known?.layers !== layers || known.auth !== auth || known.catalogue !== catalogue) {
      const { env, home } = deps;
      const made = withhold(layers, factsOf(deps.place, { env, home, auth, catalogue }));
      known = { layers, auth, catalogue, made };
    }
    return known.made;
  };

  /** What it has run lies in files, which change without the configuration. */
  const asItIsNow = async ({ runs, ...item }: ConfigItem): Promise<TrustItem> => {
    const named = runs && (await hashOfNamed([runs], deps.place.scope));
    return named ? trustItem(item.kind, item.name, item.text, [item.hash, named]) : item;
  };

  const look = async (layers: ConfigLayers): Promise<Withheld> => {
    const [{ items, config }, code] = await Promise.all([ofConfig(layers), deps.code(layers)]);
    return { items: [...(await Promise.all(items.map(asItIsNow))), ...code], config };
  };

  return (layers) => {
    if (looked?.layers !== layers || performance.now() - looked.at >= belief)
      looked = { layers, at: performance.now(), found: look(layers) };
    return looked.found;
  };
}
