/** What is JSON already, as the database keeps it: who only hands it on need not parse it. */
export class JsonText<Value> {
  readonly json: string;
  /** What it is; only the type is there. */
  declare readonly value?: Value;

  constructor(json: string) {
    this.json = json;
  }
}

/** A list whose items are JSON already. */
export class JsonList<Item> extends JsonText<Item[]> {
  /** What each of them is; only the type is there. */
  declare readonly item?: Item;

  constructor(items: readonly string[]) {
    const last = items.length - 1;
    // The brackets are put to items: put to the whole, they would have all of it copied once more.
    const ended = items.map((item, at) => `${at === 0 ? "[" : ""}${item}${at === last ? "]" : ""}`);
    super(last < 0 ? "[]" : ended.join(","));
  }
}
