/** A list whose items are JSON already, as the database keeps them: who only hands it on need not parse them. */
export class JsonList<Item> {
  readonly json: string;
  /** What each of them is; only the type is there. */
  declare readonly item?: Item;

  constructor(items: readonly string[]) {
    const last = items.length - 1;
    // The brackets are put to items: put to the whole, they would have all of it copied once more.
    const ended = items.map((item, at) => `${at === 0 ? "[" : ""}${item}${at === last ? "]" : ""}`);
    this.json = last < 0 ? "[]" : ended.join(",");
  }
}
