import { InputError, isError } from '@backstage/errors';
import type { ErrorLike } from '@backstage/errors';
import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import type {
  PermissionEngine,
  RegisteredResourceType,
} from '@callboard/backend-kit';
import type { FilledCondition } from '@callboard/plugin-access-common';

/** PostgreSQL: the text cannot be a key of the table, such as a UUID. */
const NO_KEY = '22P02';

/** A resource that can be held against conditions. */
export interface LoadedResource {
  /** Undefined if there is no such resource; then it meets no condition. */
  value: unknown;
  /** @throws InputError if the condition names an unknown rule or parameter */
  meets(condition: FilledCondition): boolean;
}

/** The resources of the plugins of this process. */
export class EngineResources {
  readonly #engine: Pick<PermissionEngine, 'resourceTypes'>;

  constructor(engine: Pick<PermissionEngine, 'resourceTypes'>) {
    this.#engine = engine;
  }

  /**
   * Reads a resource as its plugin does to decide about it.
   *
   * @throws InputError if resources of this type cannot be read one by one
   */
  async load(resourceType: string, ref: string): Promise<LoadedResource> {
    const type = this.#find(resourceType);
    if (!type.getResources) {
      throw new InputError(
        `resourceRef: ${type.pluginId} cannot read resources of the type ${resourceType} one by one; ask without one`,
      );
    }
    const value = await readOne(type.getResources, ref);
    const authorizer = createConditionAuthorizer(type.ruleset);
    return {
      value,
      meets: condition =>
        value !== undefined &&
        asInput(() =>
          authorizer(
            {
              result: 'CONDITIONAL',
              pluginId: type.pluginId,
              resourceType,
              conditions: criteriaOf(condition),
            },
            value,
          ),
        ),
    };
  }

  /**
   * Writes a condition as a query, as the plugin does that lists resources.
   *
   * @throws InputError if the condition names an unknown rule or parameter
   */
  toQuery(resourceType: string, condition: FilledCondition): unknown {
    const { ruleset } = this.#find(resourceType);
    return asInput(() =>
      createConditionTransformer(ruleset)(criteriaOf(condition)),
    );
  }

  #find(resourceType: string): RegisteredResourceType {
    const found = [...this.#engine.resourceTypes.values()].find(
      type => type.resourceType === resourceType,
    );
    if (!found) {
      throw new InputError(
        `No plugin of this process keeps resources of the type ${resourceType}`,
      );
    }
    return found;
  }
}

async function readOne(
  getResources: NonNullable<RegisteredResourceType['getResources']>,
  ref: string,
): Promise<unknown> {
  try {
    const [found] = await getResources([ref]);
    return found ?? undefined;
  } catch (error) {
    if (isError(error) && saysMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Some plugins give nothing for what is missing, some throw. */
function saysMissing({ name, code }: ErrorLike): boolean {
  return name === 'NotFoundError' || code === NO_KEY;
}

/** Backstage's type of a parameter knows no objects; its rules do. */
function criteriaOf(condition: FilledCondition) {
  return condition as PermissionCriteria<PermissionCondition>;
}

/** Conditions come from policies, so what is wrong in them is input. */
function asInput<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new InputError('The condition cannot be applied', error);
  }
}
