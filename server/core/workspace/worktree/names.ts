import { randomSlug } from "../../base/slug.js";

/** Characters of a name that are kept. */
const longest = 60;
/** Names tried before it is given up. */
const tries = 26;

/** A name as part of a path and of a branch; empty where nothing of it can be. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, "");
}

/** Names to try one after the other: the one that is wanted, then with two words behind it; random ones without a wish. */
export function* candidates(wanted: string): Generator<string> {
  if (wanted !== "") yield wanted;
  for (let tried = 0; tried < tries; tried++)
    yield wanted === "" ? randomSlug() : `${wanted}-${randomSlug()}`;
}

/** Words that say nothing of a task. */
const filler = new Set(
  "a an and are as at be but by can could do does for from have how i in into is it its me my of on or our please should so that the their them then there this to us was we what when where which will with would you your".split(
    " ",
  ),
);

/** A short name for a task: its first words that say something, or two words where it has none. */
export function nameFor(context = ""): string {
  const words = slugOf(context)
    .split("-")
    .filter((word) => word !== "" && !filler.has(word));
  return words.slice(0, 4).join("-").slice(0, 40).replace(/-+$/, "") || randomSlug();
}
