import type { JsonValue } from '@backstage/types';
import type { Answer } from './answers';
import type { Matcher } from './ruleNodes';
import type { RuleContext } from './types';

/** What a path led to. */
export type Found =
  | { value: JsonValue | undefined }
  /** Facts that are not known well enough to answer with. */
  | { lacking: 'missing' | 'stale'; source: string };

/** What a node looks at: entity and facts, or an item of a list. */
export type Subject = RuleContext | JsonValue;

/**
 * A node that answers quickly, and knows what it asks so that it can be
 * explained afterwards.
 *
 * `answer` takes what is looked at, and the present in milliseconds.
 */
export type CompiledNode = {
  answer(subject: Subject, now: number): Answer;
} & (
  | { type: 'all' | 'any'; nodes: CompiledNode[] }
  | { type: 'not'; node: CompiledNode }
  | {
      type: 'at';
      /** As it is shown; empty for an item itself. */
      path: string;
      matcher: Matcher;
      find(subject: Subject): Found;
      ask(value: JsonValue | undefined, now: number): Answer;
    }
);
