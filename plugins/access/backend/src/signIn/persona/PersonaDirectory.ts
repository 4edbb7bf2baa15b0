import type { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity, UserEntity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Persona, Personas } from '@callboard/plugin-access-common';
import { REFUSAL } from './personaAuthenticator';
import type { PersonaConfig } from './readPersonaConfig';

/** More than a person looks through; the search is for the rest. */
const LIMIT = 30;

const FIELDS = ['kind', 'metadata', 'relations', 'spec.profile'];

/** Lists the people as whom one may sign in during development. */
export class PersonaDirectory {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #config: PersonaConfig;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    config: PersonaConfig;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#config = options.config;
  }

  /**
   * @param text - part of a name, a description or a group
   * @throws NotAllowedError outside development: the list names all users
   */
  async find(text: string): Promise<Personas> {
    if (!this.#config.isAllowed) {
      throw new NotAllowedError(REFUSAL);
    }
    const credentials = await this.#auth.getOwnServiceCredentials();
    const [featured, found] = await Promise.all([
      this.#catalog.getEntitiesByRefs(
        {
          entityRefs: this.#config.featured.map(one => one.userEntityRef),
          fields: FIELDS,
        },
        { credentials },
      ),
      this.#catalog.queryEntities(
        {
          filter: { kind: 'User' },
          fields: FIELDS,
          limit: LIMIT,
          orderFields: [{ field: 'metadata.name', order: 'asc' }],
          fullTextFilter: {
            term: text,
            fields: [
              'metadata.name',
              'metadata.description',
              'spec.profile.displayname',
              'relations.memberof',
            ],
          },
        },
        { credentials },
      ),
    ]);
    return {
      featured: this.#config.featured.flatMap((one, index) => {
        const entity = featured.items[index];
        return entity ? [withWords(personaOf(entity), one)] : [];
      }),
      items: found.items.map(personaOf),
      total: found.totalItems,
    };
  }
}

function withWords(
  persona: Persona,
  words: { title?: string; description?: string },
): Persona {
  return {
    ...persona,
    title: words.title,
    description: words.description ?? persona.description,
  };
}

function personaOf(entity: Entity): Persona {
  const { profile } = (entity as UserEntity).spec ?? {};
  return {
    userEntityRef: stringifyEntityRef(entity),
    name: profile?.displayName ?? entity.metadata.name,
    description: entity.metadata.description,
    groups: (entity.relations ?? []).flatMap(({ type, targetRef }) =>
      type === 'memberOf' ? [parseEntityRef(targetRef).name] : [],
    ),
    picture: profile?.picture,
  };
}
