/** Absolute folders of ours; those that are written to are made when needed. */
export interface CorePaths {
  home: string;
  config: string;
  data: string;
  state: string;
}
