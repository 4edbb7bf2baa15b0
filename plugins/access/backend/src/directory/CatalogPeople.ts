import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { People } from './People';

/** References that fit into a request to the catalog, which takes 100 kB. */
const AT_A_TIME = 500;

/** No company is deeper; a longer chain is a mistake in the catalog. */
const MAX_LEVELS = 50;

const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/**
 * People as the catalog knows them. What a role's people are is seen by those
 * who may see the policy, whatever they may see of the catalog, so the catalog
 * is asked in the name of the plugin.
 */
export class CatalogPeople implements People {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  async findGroups(refs: string[]) {
    // Not their relations: a group has one for each of its members.
    const groups = await this.#readByRefs(refs, REF_FIELDS);
    return new Set(groups.map(group => stringifyEntityRef(group)));
  }

  async findUsers(refs: string[]) {
    const users = await this.#readByRefs(refs, [...REF_FIELDS, 'relations']);
    return new Map(
      users.map(user => [
        stringifyEntityRef(user),
        (user.relations ?? [])
          .filter(({ type }) => type === RELATION_MEMBER_OF)
          .map(({ targetRef }) => targetRef),
      ]),
    );
  }

  async withGroupsBelow(refs: string[]) {
    const found = new Set(refs.slice(0, AT_A_TIME));
    let level = [...found];
    for (let depth = 0; level.length > 0 && depth < MAX_LEVELS; depth++) {
      const below = await this.#readGroupsBelow(level);
      const room = AT_A_TIME - found.size;
      level = below.filter(ref => !found.has(ref)).slice(0, room);
      level.forEach(ref => found.add(ref));
    }
    return { groups: [...found], complete: found.size < AT_A_TIME };
  }

  async findMembers(groups: string[], limit: number) {
    if (groups.length === 0) {
      return { people: [], total: 0 };
    }
    const { items, totalItems } = await this.#catalog.queryEntities(
      {
        query: { kind: 'User', ...related(RELATION_MEMBER_OF, groups) },
        fields: REF_FIELDS,
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit,
      },
      await this.#asPlugin(),
    );
    return {
      people: items.map(user => stringifyEntityRef(user)),
      total: totalItems,
    };
  }

  async #readGroupsBelow(groups: string[]): Promise<string[]> {
    const { items } = await this.#catalog.queryEntities(
      {
        query: { kind: 'Group', ...related(RELATION_CHILD_OF, groups) },
        fields: REF_FIELDS,
        limit: AT_A_TIME,
        totalItems: 'exclude',
      },
      await this.#asPlugin(),
    );
    return items.map(group => stringifyEntityRef(group));
  }

  async #readByRefs(refs: string[], fields: string[]): Promise<Entity[]> {
    const found: Entity[] = [];
    for (let start = 0; start < refs.length; start += AT_A_TIME) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(start, start + AT_A_TIME), fields },
        await this.#asPlugin(),
      );
      found.push(...items.filter(entity => entity !== undefined));
    }
    return found;
  }

  async #asPlugin() {
    return { credentials: await this.#auth.getOwnServiceCredentials() };
  }
}

function related(type: string, targets: string[]) {
  return { relations: { $contains: { type, targetRef: { $in: targets } } } };
}
