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
