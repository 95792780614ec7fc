/** Where a repository is fetched, by what names it; undefined for what names none, or might be taken for an option. */
export function addressOf(repository: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (repository.startsWith("-") || /[\s\u0000-\u001f\u007f]/.test(repository)) return undefined;
  if (/^(https?|ssh|git|file):\/\/(?!-)[^/]*\/./i.test(repository)) return repository;
  // As git writes them for ssh: a host that is no option, and a path that is none.
  if (/^([\w.-]+@)?\w[\w.-]*:(?![-:])(?!\/\/)./.test(repository)) return repository;
  return /^\w[\w.-]*\/\w[\w.-]*$/.test(repository) ? `https://github.com/${repository}.git` : undefined;
}

/** Whether a text can name a branch, and nothing else. */
export function isBranch(text: string): boolean {
  return /^\w[\w./+-]*$/.test(text) && !text.includes("..") && text.length <= 200;
}
