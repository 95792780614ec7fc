/** What is JSON already, as the database keeps it: who only hands it on need not parse it. */
export class JsonText<Value> {
  readonly json: string;
  /** What it is; only the type is there. */
  declare readonly value?: Value;

  constructor(json: string) {
    this.json = json;
  }
}
