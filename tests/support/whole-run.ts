/** What a run of every test has met. */
export interface Met {
  /** As `session.get 404`. */
  answered: ReadonlySet<string>;
  /** Requirements that a test cites which passed. */
  verified: ReadonlySet<string>;
}

export interface Expected {
  /** Every answer that the contract declares. */
  declared: readonly string[];
  /** Those of them that no test meets yet: a list that only shrinks. */
  unseen: readonly string[];
  requirements: readonly string[];
}

/** What no test shows though it should, and answers listed as unseen that a test has met by now. */
export function lookBack({ answered, verified }: Met, { declared, unseen, requirements }: Expected) {
  const listed = new Set(unseen);
  return {
    faults: [
      ...requirements.filter((id) => !verified.has(id)).map((id) => `no test shows the requirement ${id}`),
      ...declared
        .filter((answer) => !answered.has(answer) && !listed.has(answer))
        .map((answer) => `no test meets the answer ${answer}, which the contract declares`),
    ],
    seen: unseen.filter((answer) => answered.has(answer)),
  };
}
