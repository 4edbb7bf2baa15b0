import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { LiveIdentities } from '@callboard/backend-kit';
import type { Principal } from '@callboard/plugin-access-common';
import { principalOf } from '../enforce/principalOf';
import type { KnownPeople } from '../enforce/principalOf';
import type { Everybody, Principals } from './Principals';

/** How many users, and how many groups, are looked at. */
const LIMIT = 20_000;
const PAGE = 1_000;
/** How long all of them are kept, in milliseconds. */
const KEEP_MS = 30_000;
const FIELDS = ['kind', 'metadata.namespace', 'metadata.name', 'relations'];

/** What {@link CatalogPrincipals} needs. */
export interface CatalogPrincipalsOptions {
  auth: AuthService;
  catalog: CatalogService;
  identities: Pick<LiveIdentities, 'ownershipOf'>;
  people: KnownPeople;
  userInfo: UserInfoService;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/**
 * People as the catalog knows them, read in the name of the plugin: what a
 * policy means for somebody does not depend on who wants to know.
 */
export class CatalogPrincipals implements Principals {
  readonly #options: CatalogPrincipalsOptions;
  readonly #now: () => number;
  #all?: { everybody: Promise<Everybody>; until: number };

  constructor(options: CatalogPrincipalsOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  async self(credentials: BackstageCredentials) {
    const { auth, people, userInfo } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new InputError(
        'user: must say who is meant, because it is no user who asks',
      );
    }
    return principalOf(await userInfo.getUserInfo(credentials), people);
  }

  async named(userEntityRef: string) {
    const { catalog, identities, people } = this.#options;
    const ref = normalize(userEntityRef);
    const user = await catalog.getEntityByRef(ref, await this.#asPlugin());
    if (!user && ref !== people.guest) {
      throw new NotFoundError(`There is no user ${ref} in the catalog`);
    }
    return principalOf(
      {
        userEntityRef: ref,
        ownershipEntityRefs: user ? await identities.ownershipOf(user) : [ref],
      },
      people,
    );
  }

  async everybody() {
    if (!this.#all || this.#all.until < this.#now()) {
      const all = { everybody: this.#read(), until: this.#now() + KEEP_MS };
      this.#all = all;
      all.everybody.catch(() => {
        all.until = 0;
      });
    }
    return this.#all.everybody;
  }

  async #read(): Promise<Everybody> {
    const users = await this.#list('User');
    const groups = await this.#list('Group');
    const parents = new Map(
      groups.entities.map(group => [
        stringifyEntityRef(group),
        targetsOf(group, RELATION_CHILD_OF),
      ]),
    );
    return {
      principals: users.entities.map(user => this.#principalOf(user, parents)),
      complete: users.complete && groups.complete,
    };
  }

  #principalOf(user: Entity, parents: Map<string, string[]>): Principal {
    const refs = new Set(targetsOf(user, RELATION_MEMBER_OF));
    // A set may grow while it is walked through, and no group comes twice.
    for (const ref of refs) {
      parents.get(ref)?.forEach(parent => refs.add(parent));
    }
    return principalOf(
      {
        userEntityRef: stringifyEntityRef(user),
        ownershipEntityRefs: [...refs],
      },
      this.#options.people,
    );
  }

  async #list(kind: string) {
    const entities: Entity[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#options.catalog.queryEntities(
        cursor
          ? { cursor, fields: FIELDS, limit: PAGE }
          : {
              query: { kind },
              fields: FIELDS,
              limit: PAGE,
              orderFields: { field: 'metadata.name', order: 'asc' },
            },
        await this.#asPlugin(),
      );
      entities.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor && entities.length < LIMIT);
    return { entities, complete: !cursor };
  }

  async #asPlugin() {
    return { credentials: await this.#options.auth.getOwnServiceCredentials() };
  }
}

function normalize(userEntityRef: string): string {
  const ref = parseEntityRef(userEntityRef, { defaultKind: 'user' });
  if (ref.kind.toLocaleLowerCase('en-US') !== 'user') {
    throw new InputError(
      `user: must be the reference of a user, not ${userEntityRef}`,
    );
  }
  return stringifyEntityRef(ref);
}

function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? []).flatMap(relation =>
    relation.type === type && relation.targetRef.startsWith('group:')
      ? [relation.targetRef]
      : [],
  );
}
