import { isObject, type JsonObject } from "./json.js";
import { hides, type KnownSecrets } from "./redact.js";

/** Headers of which everybody knows what they hold. */
const openHeaders =
  /^(accept|content-type|user-agent|http-referer|referer|origin|x-title|anthropic-(beta|version))$/i;

/** The texts in a value that no client is shown, to be cut out of what others say: whole ones, and keys in addresses. */
export function hiddenTexts(value: JsonObject, known: KnownSecrets = {}): string[] {
  const found: string[] = [];
  const walk = (plain: unknown, shown: unknown, name: string) => {
    if (typeof plain === "string") {
      if (plain !== shown && !openHeaders.test(name)) found.push(...missing(plain, String(shown)));
    } else if (Array.isArray(plain)) {
      plain.forEach((item, index) => {
        walk(item, Array.isArray(shown) ? shown[index] : "", name);
      });
    } else if (isObject(plain)) {
      for (const [key, item] of Object.entries(plain)) walk(item, isObject(shown) ? shown[key] : "", key);
    }
  };
  walk(value, hides(known)(value), "");
  return found;
}

/** What stands in the first where the second has `***`. */
function missing(plain: string, shown: string): string[] {
  const between = shown.split("***").map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${between.join("([^]*?)")}$`).exec(plain)?.slice(1) ?? [plain];
}
