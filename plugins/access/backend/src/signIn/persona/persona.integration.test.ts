import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  testDatabase,
  testDatabaseFactory,
} from '@callboard/backend-kit/testUtils';
import type { TestDatabase } from '@callboard/backend-kit/testUtils';
import { PERSONA_HEADER } from '@callboard/plugin-access-common';
import request from 'supertest';
import { group, user } from '../__testUtils__/company';
import { authModuleOwnership } from '../authModuleOwnership';
import { authModulePersona } from './authModulePersona';

const people = [
  user('rosa.delgado', ['platform']),
  user('mateo.ferreira', ['storefront']),
  group('platform', 'technology'),
  group('technology'),
];

describe('sign-in as a persona', () => {
  let database: TestDatabase;
  let stop = async () => {};

  beforeEach(async () => {
    database = await testDatabase('sign-in');
  });
  afterEach(async () => {
    await stop();
    await database.drop();
  });

  async function start(persona?: JsonObject) {
    const backend = await startTestBackend({
      features: [
        authPlugin,
        authModuleOwnership,
        authModulePersona,
        testDatabaseFactory(database.name),
        catalogServiceMock.factory({ entities: people }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
            auth: { providers: persona ? { persona } : {} },
          },
        }),
      ],
    });
    stop = () => backend.stop();
    const signIn = (as?: string) => {
      const call = request(backend.server).post('/api/auth/persona/refresh');
      return as === undefined ? call : call.set(PERSONA_HEADER, as);
    };
    const list = (text = '') =>
      request(backend.server)
        .get('/api/auth/persona/people')
        .query(text ? { text } : {});
    return { list, signIn };
  }

  const allowed = {
    dangerouslyAllowOutsideDevelopment: true,
    personas: [
      { user: 'user:default/rosa.delgado', title: 'Admin' },
      { user: 'user:default/left.long-ago', title: 'Nobody' },
    ],
  };

  it('gives the token of the chosen user, with all groups above theirs', async () => {
    const { signIn } = await start(allowed);
    const { body } = await signIn('user:default/rosa.delgado').expect(200);
    expect(body.profile).toMatchObject({ displayName: 'Rosa Delgado' });
    expect(body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/rosa.delgado',
      ownershipEntityRefs: [
        'user:default/rosa.delgado',
        'group:default/platform',
        'group:default/technology',
      ],
    });
  });

  it('lists featured users that exist, and those that fit a text', async () => {
    const { list } = await start(allowed);
    const { body } = await list().expect(200);
    expect(body.featured).toEqual([
      {
        userEntityRef: 'user:default/rosa.delgado',
        name: 'Rosa Delgado',
        title: 'Admin',
        description: 'Rosa Delgado of platform',
        groups: ['platform'],
      },
    ]);
    expect(body.total).toBe(2);
    const { body: found } = await list('ferreira').expect(200);
    expect(found.items).toMatchObject([{ name: 'Mateo Ferreira' }]);
  });

  it('refuses whom the catalog does not know, and what is no user', async () => {
    const { list, signIn } = await start(allowed);
    const unknown = await signIn('user:default/eve').expect(404);
    expect(unknown.body.error.message).toBe(
      'There is no user:default/eve in the catalog',
    );
    for (const wrong of [undefined, '', 'group:default/platform', '::']) {
      const { body } = await signIn(wrong).expect(400);
      expect(body.error.message).toContain('x-callboard-persona must hold');
    }
    await list('a'.repeat(201)).expect(400);
  });

  it('neither signs in nor names users outside development', async () => {
    const { list, signIn } = await start({ personas: allowed.personas });
    for (const call of [list(), signIn('user:default/rosa.delgado')]) {
      const { text } = await call.expect(403);
      expect(text).toContain('is for development');
      expect(text).not.toMatch(/Rosa Delgado|Mateo/);
    }
  });

  it('is not there unless it is configured', async () => {
    const { list, signIn } = await start();
    await list().expect(404);
    await signIn('user:default/rosa.delgado').expect(404);
  });
});
