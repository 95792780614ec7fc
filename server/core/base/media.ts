const textTypes =
  /^application\/(x-directory|json|[\w.-]+\+json|xml|[\w.-]+\+xml|yaml|x-yaml|toml|javascript|x-sh)$/;

/** Whether a model can be given this media type as plain text. */
export function isTextMedia(mime: string): boolean {
  return (mime.startsWith("text/") || textTypes.test(mime)) && mime !== "image/svg+xml";
}
