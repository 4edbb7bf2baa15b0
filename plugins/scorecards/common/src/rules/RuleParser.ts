import {
  COMBINERS,
  MATCHERS,
  parseMatcher,
  unknownOperator,
} from './parseMatcher';
import type { RuleNode, RuleScope } from './ruleNodes';
import type { RuleProblem } from './types';

/** Conditions and groups that a rule may hold. */
export const MAX_NODES = 500;

/** Conditions and groups that may be inside each other. */
export const MAX_DEPTH = 32;

/** Reads a rule whose JSON is bounded, and gathers what is wrong with it. */
export class RuleParser {
  readonly problems: RuleProblem[] = [];
  #nodes = 0;
  #depth = 0;

  /** Notes a mistake. */
  problem(path: string, message: string): undefined {
    this.problems.push({ path, message, severity: 'error' });
    return undefined;
  }

  /**
   * Reads a predicate: over entity and facts, or over an item of a list.
   *
   * @returns nothing when it has a problem
   */
  predicate(
    input: unknown,
    path: string,
    scope: RuleScope,
  ): RuleNode | undefined {
    this.#nodes += 1;
    if (this.#nodes === MAX_NODES + 1) {
      return this.problem(path, `holds more than ${MAX_NODES} conditions`);
    }
    if (this.#nodes > MAX_NODES) {
      return undefined;
    }
    if (this.#depth >= MAX_DEPTH) {
      return this.problem(path, `nests deeper than ${MAX_DEPTH} levels`);
    }
    this.#depth += 1;
    const node = this.#read(input, path, scope);
    this.#depth -= 1;
    return node;
  }

  #read(input: unknown, path: string, scope: RuleScope): RuleNode | undefined {
    if (
      scope === 'item' &&
      ['string', 'number', 'boolean'].includes(typeof input)
    ) {
      const matcher = parseMatcher(this, input, path);
      return matcher && { type: 'at', path: '', matcher };
    }
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      return this.problem(
        path,
        scope === 'item'
          ? 'must be a value, or an object of paths and what is asked of them'
          : 'must be an object of paths and what is asked of them',
      );
    }
    const entries = Object.entries(input);
    const combiner = entries.find(([key]) => COMBINERS.includes(key))?.[0];
    if (combiner === undefined) {
      return this.#readConditions(entries, path);
    }
    const other = entries.find(([key]) => key !== combiner)?.[0];
    if (other !== undefined) {
      return this.problem(
        join(path, other),
        `cannot stand beside ${combiner}; put both into $all`,
      );
    }
    const [, value] = entries[0];
    const at = join(path, combiner);
    if (combiner === '$not') {
      const node = this.predicate(value, at, scope);
      return node && { type: 'not', node };
    }
    if (!Array.isArray(value)) {
      return this.problem(at, 'must be a list of predicates');
    }
    const nodes = value.map((part, index) =>
      this.predicate(part, `${at}[${index}]`, scope),
    );
    return allPresent(nodes)
      ? { type: combiner === '$all' ? 'all' : 'any', nodes }
      : undefined;
  }

  #readConditions(
    entries: [string, unknown][],
    path: string,
  ): RuleNode | undefined {
    const nodes = entries.map(([key, value]): RuleNode | undefined => {
      const at = join(path, key);
      if (key.startsWith('$')) {
        return this.problem(
          at,
          MATCHERS.includes(key)
            ? `must be below a path, as in { "facts.git.commits": { "${key}": … } }`
            : unknownOperator(key, [...COMBINERS, ...MATCHERS]),
        );
      }
      if (key === '') {
        return this.problem(at, 'is an empty path');
      }
      this.#nodes += 1;
      if (this.#nodes > MAX_NODES) {
        return this.#nodes === MAX_NODES + 1
          ? this.problem(at, `holds more than ${MAX_NODES} conditions`)
          : undefined;
      }
      const matcher = parseMatcher(this, value, at);
      return matcher && { type: 'at', path: key, matcher };
    });
    if (!allPresent(nodes)) {
      return undefined;
    }
    return nodes.length === 1 ? nodes[0] : { type: 'all', nodes };
  }
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

function allPresent(nodes: (RuleNode | undefined)[]): nodes is RuleNode[] {
  return nodes.every(node => node !== undefined);
}
