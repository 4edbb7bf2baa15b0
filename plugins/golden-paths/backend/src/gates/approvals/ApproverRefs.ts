import type { AuthService } from '@backstage/backend-plugin-api';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Approvers } from '@callboard/plugin-golden-paths-common';

/** What {@link ApproverRefs} needs. */
export interface ApproverRefsOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
}

/** Finds the users and groups who are asked, as the catalog has them now. */
export class ApproverRefs {
  readonly #options: ApproverRefsOptions;

  constructor(options: ApproverRefsOptions) {
    this.#options = options;
  }

  /**
   * @returns users and groups, the owners of entities among them
   * @throws InputError when one of those that are named does not exist, or an
   *   entity has no owner: nobody could ever decide
   */
  async resolve(approvers: Approvers): Promise<string[]> {
    const { users = [], groups = [], ownersOf = [] } = approvers;
    const named = canonical([...users, ...groups]);
    const entities = await this.#read([...named, ...canonical(ownersOf)]);
    const missing = [...entities].find(([, entity]) => !entity);
    if (missing) {
      throw new InputError(
        `approvers: there is no ${missing[0]} in the catalog`,
      );
    }
    const owners = canonical(ownersOf).flatMap(ref => {
      const found = ownersIn(entities.get(ref));
      if (found.length === 0) {
        throw new InputError(`approvers: nobody owns ${ref}`);
      }
      return found;
    });
    return [...new Set([...named, ...owners])];
  }

  /**
   * The same for approvals that wait. Entities that are gone or have no owner
   * have nobody who decides for them.
   *
   * @param asked - any number; one call is made for all
   */
  async resolveAll(asked: readonly Approvers[]): Promise<string[][]> {
    const entities = await this.#read(
      asked.flatMap(({ ownersOf = [] }) => canonical(ownersOf)),
    );
    return asked.map(({ users = [], groups = [], ownersOf = [] }) => [
      ...new Set([
        ...canonical([...users, ...groups]),
        ...canonical(ownersOf).flatMap(ref => ownersIn(entities.get(ref))),
      ]),
    ]);
  }

  async #read(refs: string[]) {
    const { auth, catalog } = this.#options;
    const entityRefs = [...new Set(refs)];
    const { items } =
      entityRefs.length > 0
        ? await catalog.getEntitiesByRefs(
            { entityRefs, fields: ['kind', 'relations'] },
            { credentials: await auth.getOwnServiceCredentials() },
          )
        : { items: [] };
    return new Map(entityRefs.map((ref, index) => [ref, items[index]]));
  }
}

function canonical(refs: readonly string[]): string[] {
  return refs.map(ref => ref.toLocaleLowerCase('en-US'));
}

function ownersIn(
  entity: { relations?: { type: string; targetRef: string }[] } | undefined,
): string[] {
  return (entity?.relations ?? []).flatMap(({ type, targetRef }) =>
    type === RELATION_OWNED_BY ? [targetRef] : [],
  );
}
