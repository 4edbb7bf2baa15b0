import { NO, YES } from './answers';
import { compileNode } from './compileNode';
import { explain } from './explain';
import { requireRule } from './parseRule';
import type { RuleNode } from './ruleNodes';
import { readRulePath } from './rulePath';
import type { CompiledRule, Rule, RuleVerdict } from './types';

const PASS: RuleVerdict = Object.freeze({ outcome: 'pass', reasons: [] });

/**
 * Makes a rule ready to be evaluated many times.
 *
 * @throws InputError that names each problem of a rule that is not valid
 */
export function compileRule(rule: Rule): CompiledRule {
  const node = requireRule(rule);
  const compiled = compileNode(node, 'entity');
  const sources = new Set<string>();
  let dependsOnTime = false;
  visit(node, leaf => {
    const path = readRulePath(leaf.path);
    if (path.root === 'facts') {
      sources.add(path.source);
    }
    dependsOnTime ||= looksAtTime(leaf);
  });
  return {
    sources,
    dependsOnTime,
    evaluate(context) {
      const now = context.now.getTime();
      const answer = compiled.answer(context, now);
      if (answer === YES) {
        return PASS;
      }
      return {
        outcome: answer === NO ? 'fail' : 'unknown',
        reasons: explain(compiled, { subject: context, now }),
      };
    },
  };
}

type Leaf = Extract<RuleNode, { type: 'at' }>;

/** Visits the conditions, but not those on items of lists. */
function visit(node: RuleNode, onLeaf: (leaf: Leaf) => void): void {
  if (node.type === 'at') {
    onLeaf(node);
  } else if (node.type === 'not') {
    visit(node.node, onLeaf);
  } else {
    node.nodes.forEach(part => visit(part, onLeaf));
  }
}

function looksAtTime({ matcher }: Leaf): boolean {
  const inside =
    (matcher.type === 'contains' && matcher.item) ||
    (matcher.type === 'count' && matcher.where);
  let found = matcher.type === 'age';
  if (inside) {
    visit(inside, leaf => {
      found ||= looksAtTime(leaf);
    });
  }
  return found;
}
