import type { RuleNode } from './ruleNodes';
import { wordMatcher } from './wordMatcher';

/** Gives a path the name that people know it by. */
export type NamePath = (path: string) => string;

/** Puts a rule into words. */
export function wordRule(
  node: RuleNode,
  nameOf: NamePath = path => `\`${path}\``,
): string {
  return word(node, { nameOf, negated: false, inside: false });
}

interface Wording {
  nameOf: NamePath;
  negated: boolean;
  /** Whether the words are part of a longer sentence. */
  inside: boolean;
}

function word(node: RuleNode, wording: Wording): string {
  switch (node.type) {
    case 'at': {
      const name = node.path === '' ? 'it' : wording.nameOf(node.path);
      return `${name} ${wordMatcher(node.matcher, wording.negated ? 'is not' : 'is')}`;
    }
    case 'not':
      return word(node.node, { ...wording, negated: !wording.negated });
    default: {
      if (node.nodes.length === 0) {
        const always = (node.type === 'all') !== wording.negated;
        return always ? 'anything goes' : 'nothing fits';
      }
      // "Not all of" reads as "one of them not", and the other way round.
      const and = (node.type === 'all') !== wording.negated;
      const parts = node.nodes.map(part =>
        word(part, { ...wording, inside: node.nodes.length > 1 }),
      );
      const text = parts.join(and ? ' and ' : ' or ');
      return wording.inside && parts.length > 1 ? `(${text})` : text;
    }
  }
}
