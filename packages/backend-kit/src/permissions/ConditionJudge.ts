import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotImplementedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  ConditionalPolicyDecision,
  DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import type {
  PermissionEngine,
  RegisteredResourceType,
} from './PermissionEngine';
import type { RemoteConditionsClient } from './RemoteConditionsClient';

/** A definitive result. */
export type Verdict = DefinitivePolicyDecision['result'];

/** Resources that a conditional decision has to be applied to. */
export interface ConditionalCase {
  decision: ConditionalPolicyDecision;
  resourceRef: string | string[];
}

/**
 * Tells whether resources meet the conditions of decisions: in this process if
 * the plugin that keeps them runs here, else by asking that plugin over HTTP.
 * Resources that do not exist are denied.
 */
export class ConditionJudge {
  readonly #engine: PermissionEngine;
  readonly #remote: RemoteConditionsClient;

  constructor(engine: PermissionEngine, remote: RemoteConditionsClient) {
    this.#engine = engine;
    this.#remote = remote;
  }

  /**
   * Reads the resources of a type together, each once.
   *
   * @returns for each case a verdict, or one for each of its resources
   * @throws NotImplementedError if the plugin of the resources cannot read
   *   them by reference
   */
  async judge(
    cases: ConditionalCase[],
    credentials: BackstageCredentials,
  ): Promise<(Verdict | Verdict[])[]> {
    const verdicts = new Map<ConditionalCase, Verdict | Verdict[]>();
    const groups = new Map<string, ConditionalCase[]>();
    for (const item of cases) {
      const { pluginId, resourceType } = item.decision;
      const key = `${pluginId}/${resourceType}`;
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    await Promise.all(
      [...groups].map(async ([key, group]) => {
        const type = this.#engine.resourceTypes.get(key);
        const found = type
          ? await judgeHere(type, group)
          : await this.#remote.apply(group, credentials);
        group.forEach((item, index) => verdicts.set(item, found[index]));
      }),
    );
    return cases.map(item => verdicts.get(item) ?? AuthorizeResult.DENY);
  }
}

async function judgeHere(
  type: RegisteredResourceType,
  cases: ConditionalCase[],
): Promise<(Verdict | Verdict[])[]> {
  if (!type.getResources) {
    throw new NotImplementedError(
      `The plugin ${type.pluginId} cannot read resources of the type ${type.resourceType} by reference, so conditions cannot be applied to them`,
    );
  }
  const refs = [...new Set(cases.flatMap(({ resourceRef }) => resourceRef))];
  const found = await type.getResources(refs);
  const resources = new Map(refs.map((ref, index) => [ref, found[index]]));
  const meets = createConditionAuthorizer(type.ruleset);
  return cases.map(({ decision, resourceRef }) => {
    const verdict = (ref: string): Verdict =>
      meets(decision, resources.get(ref) ?? undefined)
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY;
    return Array.isArray(resourceRef)
      ? resourceRef.map(verdict)
      : verdict(resourceRef);
  });
}
