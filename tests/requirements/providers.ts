import type { Requirements } from "./requirement.js";

export const providers = {
  "events.providers": {
    says: "Keys that come, change and go are told, and another catalogue, whichever program did that",
    source: "surface-api.md 3; contract integration.updated, catalog.updated",
  },
  "provider.auth-at-once": {
    says: "A key stored by PUT /auth connects its provider at once, and DELETE ends that, without a dispose",
    source: "issue 3, point 3; http-wire.md 9",
  },
  "provider.key-precedence": {
    says: "A key of the config is stronger than a stored one, which is stronger than the environment",
    source: "contract auth.set",
  },
  "provider.keys-never-shown": {
    says: "No answer and no event holds a stored key, and its file is readable by its user only",
    source: "issue 3, point 3; It must show",
  },
  "provider.auth-shared": {
    says: "A key stored by one process holds in another on the same folder",
    source: "contract auth.set; issue 3, point 9",
  },
  "provider.oauth-typed": {
    says: "A sign-in that a provider does not have is refused with 400 and a name",
    source: "contract provider.oauth.authorize",
  },
  "provider.catalogue": {
    says: "GET /provider lists the catalogue with models, limits and prices, and marks what is connected",
    source: "issue 3, point 3",
  },
  "provider.packages": {
    says: "Each built-in package is driven to its service's own address form, with its own credentials",
    source: "issue 3, point 3; dependencies.md LLM",
  },
  "provider.local-servers": {
    says: "A local server is set up by its address alone and tells its own models, never blocking a listing",
    source: "issue 3, point 3",
  },
  "provider.handover": {
    says: "A session handed from provider to provider keeps every request within the rules of each",
    source: "answers of real providers, replayed",
  },
  "provider.unheard": {
    says: "A model that the catalogue does not know is called by its provider's package and address",
    source: "users who write down models newer than the catalogue",
  },
  "provider.package": {
    says: "A package that a provider's configuration names is installed once, without its scripts, told of and kept",
    source: "users who name a provider package that is not built in",
  },
  "provider.package-fails": {
    says: "A package that cannot be installed or is no provider ends the turn with a sentence that says what to do",
    source: "users who name a provider package that is not built in",
  },
  "provider.catalogue-age": {
    says: "A catalogue that is a day old is fetched anew behind its use, never at a start and never where that is off",
    source: "users who name a provider package that is not built in",
  },
  "provider.lazy": {
    says: "A provider's package is loaded when a model of it is first called, and no other",
    source: "issue 3, point 3; design 3.13",
  },
  "provider.media": {
    says: "Images and PDF files reach each dialect in its own form, and only models that read them",
    source: "issue 3, point 3",
  },
  "provider.key-file": {
    says: "A key of the config may stand in a file or a variable; it reaches the provider and no answer",
    source: "issue 3, point 3",
  },
  "cost.cached": {
    says: "Tokens read from and written to a cache are paid at their own prices, and counted once",
    source: "issue 3, point 3",
  },
  "cost.long-context": {
    says: "A call of more than 200,000 tokens is paid at the prices for long contexts",
    source: "issue 3, point 3; contract ModelCostConfig",
  },
  "cost.reasoning": {
    says: "Reasoning is paid as output, and counted apart from it",
    source: "issue 3, point 3",
  },
  "cost.sums": {
    says: "A message costs what its step costs, a session what all its calls cost",
    source: "issue 3, point 3; contract Session",
  },
  "cost.title": {
    says: "The call that names a session is on the session's account",
    source: "contract Session",
  },
  "provider.variants": {
    says: "The variant of a prompt reaches the provider as its own reasoning options",
    source: "issue 3, point 3",
  },
  "config.patch-at-once": {
    says: "PATCH /config takes effect at once, and answers what is in force",
    source: "issue 3, point 4; http-wire.md 9",
  },
  "config.patch-keeps-text": {
    says: "Comments, order and indentation of the file survive a patch; null removes a key",
    source: "issue 3, point 4",
  },
  "config.patch-left-out": {
    says: "A patch is refused with words where configuration of projects does not count",
    source: "contract config.update",
  },
  "config.patch-refused": {
    says: "A patch that would make the file invalid is a 400 and writes nothing",
    source: "contract config.update",
  },
  "config.patch-secrets": {
    says: "A configuration that was read can be sent back without losing secrets or references",
    source: "contract config.update",
  },
  "config.patch-told": {
    says: "A patch is told by server.instance.disposed, and streams stay open",
    source: "contract config.update; clients.md",
  },
  "config.schema": {
    says: "The served JSON Schema accepts what the server accepts and refuses what it refuses",
    source: "issue 3, point 4",
  },
  "anthropic.last-call": {
    says: "At an agent's limit of steps the model is told; tools stay listed where their history is refused without",
    source: "provider documents: tool use",
  },
} as const satisfies Requirements;
