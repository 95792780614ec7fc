/** What a run of every test has met. */
export interface Met {
  /** As `session.get 404`. */
  answered: ReadonlySet<string>;
  /** Requirements that a test cites which passed. */
  verified: ReadonlySet<string>;
  /** Operations of the contract and methods of the protocol that a file's scenarios exercise, which passed. */
  exercised: ReadonlySet<string>;
}

export interface Expected {
  /** Every answer that the contract declares. */
  declared: readonly string[];
  /** Those of them that no test meets yet: a list that only shrinks. */
  unseen: readonly string[];
  requirements: readonly string[];
  /** Every operation and every method that is served. */
  served: readonly string[];
}

/** What no test shows though it should, and answers listed as unseen that a test has met by now. */
export function lookBack(
  { answered, verified, exercised }: Met,
  { declared, unseen, requirements, served }: Expected,
) {
  const listed = new Set(unseen);
  return {
    faults: [
      ...requirements.filter((id) => !verified.has(id)).map((id) => `no test shows the requirement ${id}`),
      ...served
        .filter((name) => !exercised.has(name))
        .map((name) => `no file of scenarios exercises ${name}`),
      ...declared
        .filter((answer) => !answered.has(answer) && !listed.has(answer))
        .map((answer) => `no test meets the answer ${answer}, which the contract declares`),
    ],
    seen: unseen.filter((answer) => answered.has(answer)),
  };
}
