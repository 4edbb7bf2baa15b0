import type { JsonValue } from '@backstage/types';
import { z } from 'zod';
import type { Installation, InstalledRule } from '../simulate/types';
import { compileGlob } from './compileGlob';
import { fillCondition } from './fillCondition';
import type { FilledCondition, FilledLeaf } from './fillCondition';
import type { PolicyProblem } from './parsePolicy';
import type { PolicyDocument, Rule } from './types';

/** Something about a document that does not fit the installation. */
export interface PolicyFinding extends PolicyProblem {
  /**
   * `error`: the condition fails when it is looked at. `warning`: it has no
   * effect here, perhaps because a plugin is not installed yet.
   */
  severity: 'error' | 'warning';
}

/** Made of parameter schemas, which takes longer than checking by them. */
const schemas = new WeakMap<object, z.ZodType | undefined>();

/** Stands for any person when parameters are checked. */
const SOMEBODY = {
  userEntityRef: 'user:default/somebody',
  ownershipEntityRefs: ['user:default/somebody'],
};

/**
 * Looks for what a document names that the installation does not have:
 * permissions, plugins, resource types, rules and their parameters.
 *
 * @param document - as `parsePolicy` gave it
 * @param installation - what the running portal has
 */
export function checkPolicy(
  document: PolicyDocument,
  installation: Installation,
): PolicyFinding[] {
  const known = {
    names: installation.permissions.map(({ name }) => name),
    plugins: new Set(installation.permissions.map(({ pluginId }) => pluginId)),
    types: new Map(
      installation.resourceTypes.map(type => [type.resourceType, type.rules]),
    ),
  };
  return document.rules.flatMap((rule, index) => [
    ...checkMatch(rule, `rules[${index}].match`, known),
    ...checkCondition(rule, `rules[${index}].condition`, known.types),
  ]);
}

function checkMatch(
  { match }: Rule,
  path: string,
  known: {
    names: string[];
    plugins: Set<string>;
    types: Map<string, InstalledRule[]>;
  },
): PolicyFinding[] {
  const unknown = (
    list: 'permissions' | 'plugins' | 'resourceTypes',
    isKnown: (value: string) => boolean,
    what: string,
  ): PolicyFinding[] =>
    (match[list] ?? []).flatMap((value, index) =>
      isKnown(value)
        ? []
        : [
            {
              path: `${path}.${list}[${index}]`,
              reason: `no ${what} "${value}" is installed`,
              severity: 'warning' as const,
            },
          ],
    );
  return [
    ...unknown(
      'permissions',
      glob => known.names.some(compileGlob(glob)),
      'permission',
    ),
    ...unknown('plugins', id => known.plugins.has(id), 'plugin'),
    ...unknown('resourceTypes', type => known.types.has(type), 'resource type'),
  ];
}

function checkCondition(
  { condition, match }: Rule,
  path: string,
  types: Map<string, InstalledRule[]>,
): PolicyFinding[] {
  const [resourceType = ''] = match.resourceTypes ?? [];
  const rules = types.get(resourceType);
  if (!condition || !rules) {
    return [];
  }
  return checkPart(
    fillCondition(condition, SOMEBODY, resourceType),
    path,
    new Map(rules.map(rule => [rule.name, rule])),
  );
}

function checkPart(
  part: FilledCondition,
  path: string,
  rules: Map<string, InstalledRule>,
): PolicyFinding[] {
  if ('not' in part) {
    return checkPart(part.not, `${path}.not`, rules);
  }
  const checkAll = (parts: FilledCondition[], key: string) =>
    parts.flatMap((inner, index) =>
      checkPart(inner, `${path}.${key}[${index}]`, rules),
    );
  if ('allOf' in part) {
    return checkAll(part.allOf, 'allOf');
  }
  return 'anyOf' in part
    ? checkAll(part.anyOf, 'anyOf')
    : checkLeaf(part, path, rules);
}

function checkLeaf(
  { rule, params = {}, resourceType }: FilledLeaf,
  path: string,
  rules: Map<string, InstalledRule>,
): PolicyFinding[] {
  const installed = rules.get(rule);
  if (!installed) {
    return [
      {
        path: `${path}.rule`,
        reason: `${resourceType} has no rule "${rule}"; it has ${[...rules.keys()].join(', ') || 'none'}`,
        severity: 'error',
      },
    ];
  }
  return checkParams(params, installed).map(({ keys, reason }) => ({
    path: [`${path}.params`, ...keys].join('.'),
    reason,
    severity: 'error',
  }));
}

function checkParams(
  params: Record<string, JsonValue>,
  { paramsSchema }: InstalledRule,
): { keys: PropertyKey[]; reason: string }[] {
  const schema = paramsSchema && schemaOf(paramsSchema);
  const result = schema?.safeParse(params);
  return !result || result.success
    ? []
    : result.error.issues.map(({ path, message }) => ({
        keys: path,
        reason: message,
      }));
}

function schemaOf(paramsSchema: object): z.ZodType | undefined {
  if (!schemas.has(paramsSchema)) {
    schemas.set(paramsSchema, readSchema(paramsSchema));
  }
  return schemas.get(paramsSchema);
}

function readSchema(paramsSchema: object): z.ZodType | undefined {
  try {
    return z.fromJSONSchema({ ...paramsSchema });
  } catch {
    // A schema that cannot be read is not the fault of the policy.
    return undefined;
  }
}
