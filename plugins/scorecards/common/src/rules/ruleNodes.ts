/** What a rule compares values with. */
export type Primitive = string | number | boolean;

/** A bound of a number. */
export interface Bound {
  operator: '$gt' | '$gte' | '$lt' | '$lte';
  value: number;
}

/** A bound of the age of a date. */
export interface AgeBound {
  operator: '$newerThan' | '$olderThan';
  milliseconds: number;
  /** As people say it, such as `90 days`. */
  words: string;
}

/** What is asked of one value. */
export type Matcher =
  | { type: 'equals'; value: Primitive }
  | { type: 'in'; values: Primitive[] }
  | { type: 'exists'; expected: boolean }
  | { type: 'prefix'; text: string }
  | { type: 'contains'; item: RuleNode }
  | { type: 'compare'; bounds: Bound[] }
  | { type: 'age'; bounds: AgeBound[] }
  | { type: 'count'; where?: RuleNode; bounds: Bound[] | { exactly: number } };

/** A rule after it was checked: nothing in it can be misunderstood. */
export type RuleNode =
  | { type: 'all' | 'any'; nodes: RuleNode[] }
  | { type: 'not'; node: RuleNode }
  /** `path` is what people wrote, or `''` for the item of a list itself. */
  | { type: 'at'; path: string; matcher: Matcher };

/** Where the paths of a rule start. */
export type RuleScope = 'entity' | 'item';
