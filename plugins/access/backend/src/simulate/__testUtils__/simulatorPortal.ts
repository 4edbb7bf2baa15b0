import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import type { PolicyDocument } from '@callboard/plugin-access-common';
import {
  catalogOf,
  componentOf,
  startTestPortal,
  untilFilled,
} from '../../enforce/__testUtils__/testPortal';
import type { TestPortal } from '../../enforce/__testUtils__/testPortal';
import { permissionPlugin } from '../../enforce/permissionPlugin';
import { accessPlugin } from '../../plugin';

/** One of `access.admins`. */
export const ROOT = 'user:default/root';
/** In the group `core-web`, which is in the group `core`. */
export const ADA = 'user:default/ada';
/** In no group. */
export const BOB = 'user:default/bob';
/** What the questions are about. */
export const DELETE = 'catalog.entity.delete';

const person = (kind: 'User' | 'Group', name: string, spec: object): Entity => {
  const { metadata } = componentOf(name, name);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata,
    spec: { ...spec },
  };
};

/** Version 2: the core team deletes what it owns. */
const draft: PolicyDocument = {
  roles: [
    { id: 'core', title: 'Core team', members: ['group:default/core'] },
    { id: 'owners', title: 'Owners', members: ['owners'] },
  ],
  rules: [
    {
      id: 'core-deletes',
      effect: 'allow',
      roles: ['core'],
      match: { permissions: [DELETE] },
    },
    {
      id: 'not-what-others-own',
      effect: 'deny',
      roles: ['core'],
      match: { permissions: [DELETE], resourceTypes: ['catalog-entity'] },
      condition: {
        not: { rule: 'IS_ENTITY_OWNER', params: { claims: '$ownershipRefs' } },
      },
    },
  ],
  defaults: { read: 'allow', other: 'deny' },
};

/** A running portal. */
export interface SimulatorPortal {
  portal: TestPortal;
  /** Asks `/api/access` as a user; with a body it is a POST. */
  ask(path: string, user: string, body?: object): ReturnType<TestPortal['ask']>;
}

/** A portal with people, what they own, and a draft beside the default policy. */
export async function startSimulatorPortal(): Promise<SimulatorPortal> {
  const portal = await startTestPortal({
    features: [
      accessPlugin,
      permissionPlugin,
      catalogPlugin,
      catalogOf([
        componentOf('ada'),
        componentOf('bob'),
        person('User', 'ada', { memberOf: ['core-web'] }),
        person('User', 'bob', { memberOf: [] }),
        person('Group', 'core', { type: 'team', children: [] }),
        person('Group', 'core-web', {
          type: 'team',
          parent: 'core',
          children: [],
        }),
      ]),
    ],
    config: {
      access: { admins: [ROOT] },
      catalog: { rules: [{ allow: ['Component', 'User', 'Group'] }] },
    },
  });
  await untilFilled(portal, 6);
  const ask: SimulatorPortal['ask'] = (path, user, body) =>
    portal.ask(`/access${path}`, { user, ...(body && { body }) });
  await ask('/policies', ROOT, { document: draft });
  return { portal, ask };
}
