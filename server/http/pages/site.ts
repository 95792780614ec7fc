/** Where pages for people are: files that hold nothing of this server. */
export interface PageFolders {
  /** The chat; undefined where it was not asked for. */
  ui?: string | undefined;
  /** A viewer of the contract. */
  reference: string;
  /** The contract as JSON, which that shows. */
  contract: string;
}

/** Whether a path may be a page's, rather than an operation that is none. */
export function isPagePath(path: string): boolean {
  return path === "/" || /^\/(ui|reference)(\/|$)/.test(path);
}
