export interface FileChange {
  /** Absolute. */
  file: string;
  before: string | undefined;
  after: string | undefined;
}
