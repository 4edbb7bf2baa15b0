import type { Permission } from '@backstage/plugin-permission-common';
import type { Explanation, TrailStep } from './decisions';
import { highestOf, holdOf, isLeftOut, settle } from './settle';
import type { Case } from './settle';
import { Standing } from './RoleIndex';
import type { CompiledRule, RuleIndex } from './RuleIndex';
import { summarize } from './summarize';
import type { PolicyDocument } from './types';

/** What {@link explainCase} needs. */
export interface ExplainOptions {
  question: Case;
  permission: Permission;
  document: PolicyDocument;
  rules: RuleIndex;
}

type Step = Pick<TrailStep, 'outcome' | 'why'>;

/** Answers a question and says what became of each rule. */
export function explainCase(options: ExplainOptions): Explanation {
  const { question, document } = options;
  const { principal, standings } = question;
  const { outcome, ruleId } = principal.isAdmin
    ? { outcome: 'allow' as const, ruleId: undefined }
    : summarize(settle(question));
  const byRule =
    ruleId === undefined
      ? ({ kind: 'default' } as const)
      : ({ kind: 'rule', ruleId } as const);
  return {
    outcome,
    decidedBy: principal.isAdmin ? { kind: 'admin' } : byRule,
    roles: document.roles.flatMap(({ id }, position) =>
      standings.has(position) ? [id] : [],
    ),
    trail: trailOf(options, outcome === 'deny'),
  };
}

function trailOf(options: ExplainOptions, isDenied: boolean): TrailStep[] {
  const { permission, rules } = options;
  const isAbout = new Set(rules.findAbout(permission));
  const about: TrailStep[] = [];
  const others: TrailStep[] = [];
  for (const compiled of rules.rules) {
    const { id, effect } = compiled.rule;
    if (isAbout.has(compiled)) {
      const step = stepOf(compiled, options, isDenied);
      about.push({ ruleId: id, effect, ...step });
    } else {
      others.push({
        ruleId: id,
        effect,
        outcome: 'other-permission',
        why: `It is about other permissions than ${permission.name}`,
      });
    }
  }
  return [...about, ...others];
}

function stepOf(
  compiled: CompiledRule,
  options: ExplainOptions,
  isDenied: boolean,
): Step {
  const { question } = options;
  const { principal } = question;
  const who = principal.userEntityRef ?? 'Who did not sign in';
  if (highestOf(compiled.roles, question.standings) === Standing.none) {
    return {
      outcome: 'not-in-role',
      why: `${who} is not in any of its roles: ${titlesOf(compiled.roles, options)}`,
    };
  }
  if (isLeftOut(compiled, question.standings)) {
    return {
      outcome: 'not-in-role',
      why: `It leaves out ${titlesOf(compiled.exceptRoles, options)}, and ${who} is one of them`,
    };
  }
  const hold = holdOf(compiled, question);
  if (hold === 'never') {
    return { outcome: 'condition-not-met', why: whyNever(options) };
  }
  if (hold !== 'always') {
    return {
      outcome: 'depends',
      why: 'It holds for resources that meet its condition; none was given',
    };
  }
  const roles = titlesOf(compiled.roles, options);
  if (principal.isAdmin) {
    return {
      outcome: 'overruled',
      why: `${who} is one of access.admins, who may do everything`,
    };
  }
  if (isDenied && compiled.rule.effect === 'allow') {
    return {
      outcome: 'overruled',
      why: `It allows this to ${roles}, but a rule that denies wins`,
    };
  }
  const verb = compiled.rule.effect === 'allow' ? 'allows' : 'denies';
  return { outcome: 'decided', why: `It ${verb} this to ${roles}` };
}

function whyNever({ question, permission }: ExplainOptions): string {
  const { about } = question;
  if (question.meets && about.resourceType !== undefined) {
    return 'The resource does not meet its condition';
  }
  return about.resourceType === undefined
    ? `It is for owners, and ${permission.name} is about no resource`
    : `Nothing is known about owners or conditions of ${about.resourceType}`;
}

function titlesOf(
  roles: readonly number[],
  { document }: ExplainOptions,
): string {
  return roles.map(position => document.roles[position].title).join(', ');
}
