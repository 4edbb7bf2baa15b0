import type { JsonValue } from '@backstage/types';
import { UNKNOWN, all, any, not } from './answers';
import type { CompiledNode, Found, Subject } from './CompiledNode';
import { compileMatcher } from './compileMatcher';
import { compilePath } from './compilePath';
import type { RuleNode, RuleScope } from './ruleNodes';
import { formatRulePath, readRulePath } from './rulePath';
import type { RuleContext } from './types';

/** Makes a node of a rule ready to be answered many times. */
export function compileNode(node: RuleNode, scope: RuleScope): CompiledNode {
  switch (node.type) {
    case 'all': {
      const nodes = node.nodes.map(part => compileNode(part, scope));
      return {
        type: 'all',
        nodes,
        answer: (subject, now) => all(nodes, part => part.answer(subject, now)),
      };
    }
    case 'any': {
      const nodes = node.nodes.map(part => compileNode(part, scope));
      return {
        type: 'any',
        nodes,
        answer: (subject, now) => any(nodes, part => part.answer(subject, now)),
      };
    }
    case 'not': {
      const part = compileNode(node.node, scope);
      return {
        type: 'not',
        node: part,
        answer: (subject, now) => not(part.answer(subject, now)),
      };
    }
    default: {
      const { path, matcher } = node;
      const ask = compileMatcher(matcher);
      const find = scope === 'item' ? findInItem(path) : findInContext(path);
      return {
        type: 'at',
        path: scope === 'item' ? path : formatRulePath(path),
        matcher,
        find,
        ask,
        answer: (subject, now) => {
          const found = find(subject);
          return 'lacking' in found ? UNKNOWN : ask(found.value, now);
        },
      };
    }
  }
}

function findInItem(path: string): (subject: Subject) => Found {
  if (path === '') {
    return subject => ({ value: subject as JsonValue });
  }
  const read = compilePath(path);
  return subject => ({ value: read(subject) });
}

function findInContext(path: string): (subject: Subject) => Found {
  const at = readRulePath(path);
  const read = at.rest ? compilePath(at.rest) : (whole: unknown) => whole;
  if (at.root === 'entity') {
    return subject => ({
      value: read((subject as RuleContext).entity) as JsonValue | undefined,
    });
  }
  const { source } = at;
  const missing: Found = { lacking: 'missing', source };
  const stale: Found = { lacking: 'stale', source };
  return subject => {
    const { facts } = subject as RuleContext;
    const known = Object.hasOwn(facts, source) ? facts[source] : undefined;
    if (known?.state === 'fresh') {
      return { value: read(known.values) as JsonValue | undefined };
    }
    return known?.state === 'stale' ? stale : missing;
  };
}
