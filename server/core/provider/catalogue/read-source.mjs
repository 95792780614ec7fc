// Reads what `build.mjs` is given: models.dev's `api.json`, or a folder of its TOML files (`providers/`, `models/`).
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parse } from "smol-toml";

/** Providers by id, in the form of `api.json`. */
export function readSource(from) {
  if (!statSync(from).isDirectory()) return JSON.parse(readFileSync(from, "utf8"));
  const bases = new Map(tomls(path.join(from, "models")));
  const providers = path.join(from, "providers");
  return Object.fromEntries(
    readdirSync(providers)
      .filter((id) => existsSync(path.join(providers, id, "provider.toml")))
      .sort()
      .map((id) => {
        const models = tomls(path.join(providers, id, "models"));
        const own = parse(readFileSync(path.join(providers, id, "provider.toml"), "utf8"));
        return [
          id,
          { ...own, models: Object.fromEntries(models.map(([name, model]) => [name, whole(model, bases)])) },
        ];
      }),
  );
}

/** Every TOML file below a folder, by its path without the ending; dangling links are passed over. */
function tomls(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".toml") && statSync(path.join(folder, file), { throwIfNoEntry: false }))
    .sort()
    .map((file) => [
      file.slice(0, -5).split(path.sep).join("/"),
      parse(readFileSync(path.join(folder, file), "utf8")),
    ]);
}

/** A served model with the facts of the model it is; what the server says of itself wins. */
function whole({ base_model, base_model_omit = [], ...own }, bases) {
  if (base_model === undefined) return own;
  const merged = merge(bases.get(base_model) ?? {}, own);
  for (const omitted of base_model_omit) {
    const keys = omitted.split(".");
    const last = keys.pop();
    const holder = keys.reduce((at, key) => at?.[key], merged);
    if (holder) delete holder[last];
  }
  return merged;
}

function merge(base, over) {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const both = [merged[key], value].every((one) => one && typeof one === "object" && !Array.isArray(one));
    merged[key] = both ? merge(merged[key], value) : value;
  }
  return merged;
}
