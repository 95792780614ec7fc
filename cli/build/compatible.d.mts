/** What a change asks of the version: 0 a patch, 1 a minor, 2 a major one. */
export function rankOf(change: Change): number;
export function isSaid(before: string, after: string, changes: readonly Change[]): boolean;

export interface Change {
  kind: string;
  impact: string;
  path: string;
}
