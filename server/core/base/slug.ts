import { randomInt } from "node:crypto";

const adjectives =
  "amber brisk calm clever cosmic crisp daring eager early fair fleet gentle glad golden hidden humble jolly keen kind lively lucid lunar merry mellow mighty misty neat nimble noble patient plucky polite proud quick quiet rapid royal rustic silent silver smooth snowy solar steady sunny swift tidy vivid warm wild wise witty".split(
    " ",
  );
const nouns =
  "anchor aspen badger beacon birch breeze brook canyon cedar circuit cliff cloud comet cove crane creek dawn delta dune eagle ember falcon fern field fjord forest garden glacier grove harbor hawk heron island lagoon lantern maple meadow moon nebula oasis ocean orchid otter panda pebble pine planet prairie rabbit raven reef river rocket sailor tiger valley willow".split(
    " ",
  );

/** Two words that are easier to say than an id, such as `quiet-harbor`. Not unique. */
export function randomSlug(): string {
  const pick = (words: string[]) => words[randomInt(words.length)];
  return `${pick(adjectives)}-${pick(nouns)}`;
}
