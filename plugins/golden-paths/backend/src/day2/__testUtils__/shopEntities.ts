import type { Entity } from '@backstage/catalog-model';
import { anEntity } from '../../__testUtils__/anEntity';

/** Page of the repository of {@link shop}. */
export const REPOSITORY = 'http://git.example/acme/shop';
/** Where {@link shop} was found. */
export const ORIGIN = `url:${REPOSITORY}/src/branch/main/catalog-info.yaml`;

function an(
  kind: string,
  name: string,
  more: {
    spec?: object;
    relations?: [string, string][];
    annotations?: Record<string, string>;
    title?: string;
  } = {},
): Entity {
  const entity = anEntity(kind, name);
  const { annotations, title, relations = [], spec = {} } = more;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      ...(title && { title }),
      ...(annotations && { annotations }),
    },
    spec: { ...spec },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** A component with an API that others use. */
export const shop = an('Component', 'shop', {
  title: 'The shop',
  annotations: {
    'backstage.io/managed-by-location': ORIGIN,
    'backstage.io/managed-by-origin-location': ORIGIN,
  },
  relations: [
    ['ownedBy', 'group:default/checkout'],
    ['providesApi', 'api:default/shop-api'],
    ['dependencyOf', 'component:default/b'],
  ],
});
/** {@link shop} and what is around it. */
export const entities = [
  shop,
  an('API', 'shop-api', {
    annotations: { 'backstage.io/managed-by-location': ORIGIN },
    relations: [
      ['apiProvidedBy', 'component:default/shop'],
      ['apiConsumedBy', 'component:default/shop'],
      ['apiConsumedBy', 'component:default/a'],
      ['apiConsumedBy', 'component:default/b'],
    ],
  }),
  an('Component', 'a', {
    spec: { lifecycle: 'experimental' },
    relations: [['ownedBy', 'group:default/routing']],
  }),
  an('Component', 'b', {
    title: 'Before',
    spec: { lifecycle: 'production' },
    relations: [['ownedBy', 'group:default/checkout']],
  }),
  an('Component', 'c'),
  an('Component', 'alone', {
    annotations: { 'backstage.io/managed-by-location': 'file:/all.yaml' },
  }),
  an('Group', 'checkout'),
];
