import type { FactDescription } from '../facts/types';
import type { KnownFacts } from './describeRule';
import { parseRule } from './parseRule';
import type { Matcher, RuleNode } from './ruleNodes';
import { ENTITY_FIELDS, readRulePath } from './rulePath';
import { suggest } from './suggest';
import type { RuleProblem } from './types';

/** What a rule is held against. */
export interface CheckRuleOptions {
  /** The facts that the portal has; without them, facts are not looked at. */
  facts?: KnownFacts;
  /** Whether the rule may look at the entity only. */
  entityOnly?: boolean;
}

/** Says what is wrong with a rule, however it is broken. */
export function checkRule(
  rule: unknown,
  options: CheckRuleOptions = {},
): RuleProblem[] {
  const { node, problems } = parseRule(rule);
  return node ? checkNode(node, options) : problems;
}

function checkNode(node: RuleNode, options: CheckRuleOptions): RuleProblem[] {
  switch (node.type) {
    case 'all':
    case 'any':
      return node.nodes.flatMap(part => checkNode(part, options));
    case 'not':
      return checkNode(node.node, options);
    default: {
      const found = checkPath(node.path, node.matcher, options);
      return found ? [{ path: node.path, ...found }] : [];
    }
  }
}

type Finding = Omit<RuleProblem, 'path'>;

function checkPath(
  path: string,
  matcher: Matcher,
  options: CheckRuleOptions,
): Finding | undefined {
  const at = readRulePath(path);
  if (at.root === 'facts') {
    if (options.entityOnly) {
      const message = 'looks at facts; only the entity can be looked at here';
      return { message, severity: 'error' };
    }
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(at.source)) {
      const message = 'must name a source, such as facts.git.lastCommitAt';
      return { message, severity: 'error' };
    }
    return options.facts && checkFact(at, matcher, options.facts);
  }
  const [field] = at.rest.split('.');
  if (at.rest === '' || ENTITY_FIELDS.includes(field)) {
    return undefined;
  }
  const short = !path.startsWith('entity.');
  const near = suggest(
    field,
    short ? [...ENTITY_FIELDS, 'entity', 'facts'] : ENTITY_FIELDS,
  );
  const hint = near ? `; did you mean ${near}?` : '';
  return short
    ? {
        message: `must start with entity or facts${hint}`,
        severity: 'error',
      }
    : {
        message: `is no field that entities usually have${hint}`,
        severity: 'warning',
      };
}

function checkFact(
  at: { source: string; rest: string },
  matcher: Matcher,
  known: KnownFacts,
): Finding | undefined {
  const source = known.find(({ id }) => id === at.source);
  if (!source) {
    const near = suggest(
      at.source,
      known.map(({ id }) => id),
    );
    return warning(
      `no source gives facts called "${at.source}" yet${near ? `; did you mean ${near}?` : ''}`,
    );
  }
  if (source.facts.length === 0 || at.rest === '') {
    return undefined;
  }
  const fact = source.facts.find(({ name }) => name === at.rest);
  if (fact) {
    return checkType(fact, matcher);
  }
  const related = source.facts.some(
    ({ name, type }) =>
      name.startsWith(`${at.rest}.`) ||
      (at.rest.startsWith(`${name}.`) && type === 'object'),
  );
  if (related) {
    return undefined;
  }
  const near = suggest(
    at.rest,
    source.facts.map(({ name }) => name),
  );
  return warning(
    `"${at.source}" is not known to give "${at.rest}"${near ? `; did you mean ${near}?` : ''}`,
  );
}

const NEEDED: Partial<Record<Matcher['type'], FactDescription['type']>> = {
  compare: 'number',
  age: 'date',
  contains: 'list',
  count: 'list',
};

function checkType(
  fact: FactDescription,
  matcher: Matcher,
): Finding | undefined {
  const needed = NEEDED[matcher.type];
  return needed && needed !== fact.type
    ? warning(
        `"${fact.title}" is a ${fact.type}, and is compared as a ${needed}`,
      )
    : undefined;
}

function warning(message: string): Finding {
  return { message, severity: 'warning' };
}
