import { NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { CompiledPolicy } from './decisions';
import { explainCase } from './explainCase';
import type { FilledCondition } from './fillCondition';
import { RoleIndex } from './RoleIndex';
import type { CompiledRule, PermissionRules } from './RuleIndex';
import { RuleIndex } from './RuleIndex';
import { settle } from './settle';
import type { Settlement } from './settle';
import { summarize } from './summarize';
import type { PermissionDirectory, PolicyDocument } from './types';

/**
 * Makes a policy ready for answering.
 *
 * @param document - as `parsePolicy` gave it
 * @param directory - what is installed; asked once per permission and policy,
 *   so compile again when plugins come or go
 */
export function compilePolicy(
  document: PolicyDocument,
  directory: PermissionDirectory,
): CompiledPolicy {
  const rules = new RuleIndex(document, directory);
  const roles = new RoleIndex(document.roles);
  const positions = new Map(
    document.roles.map((role, position) => [role.id, position]),
  );

  return {
    document,
    decide(permission, principal) {
      if (principal.isAdmin) {
        return { result: AuthorizeResult.ALLOW };
      }
      const about = rules.about(permission);
      const standings = roles.standingsOf(principal);
      return decisionOf(settle({ about, standings, principal }), about);
    },
    explain(permission, principal, holds) {
      const question = {
        about: rules.about(permission),
        standings: roles.standingsOf(principal),
        principal,
        meets: holds
          ? (condition: FilledCondition, { rule }: CompiledRule) =>
              holds(condition, rule)
          : undefined,
      };
      return explainCase({ question, permission, document, rules });
    },
    rolesOf(principal) {
      const standings = roles.standingsOf(principal);
      return document.roles.flatMap(({ id }, position) =>
        standings.has(position) ? [id] : [],
      );
    },
    outcomeFor(permission, roleId) {
      const position = positions.get(roleId);
      if (position === undefined) {
        throw new NotFoundError(`There is no role "${roleId}"`);
      }
      return summarize(
        settle({
          about: rules.about(permission),
          standings: roles.standingsWith(position),
          principal: roles.exampleOf(position),
        }),
      );
    },
  };
}

/** Writes a settlement as Backstage expects it. */
function decisionOf(
  { effect, denies, allows }: Settlement,
  { pluginId, resourceType }: PermissionRules,
): PolicyDecision {
  const denied = anyOf(denies.map(({ condition }) => condition));
  const allowed = anyOf(allows.map(({ condition }) => condition));
  const unlessDenied = denied && negate(denied);
  let conditions: FilledCondition | undefined;
  if (effect === 'allow') {
    conditions = unlessDenied;
  } else if (allowed) {
    conditions = unlessDenied ? { allOf: [allowed, unlessDenied] } : allowed;
  }
  if (!conditions || pluginId === undefined || resourceType === undefined) {
    return {
      result: effect === 'allow' ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    };
  }
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId,
    resourceType,
    // Backstage's type of a parameter knows no objects; its rules do.
    conditions: conditions as Extract<
      PolicyDecision,
      { conditions: unknown }
    >['conditions'],
  };
}

function anyOf(conditions: FilledCondition[]): FilledCondition | undefined {
  const [first, ...others] = conditions;
  return others.length > 0 ? { anyOf: [first, ...others] } : first;
}

function negate(condition: FilledCondition): FilledCondition {
  return 'not' in condition ? condition.not : { not: condition };
}
