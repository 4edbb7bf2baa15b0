import { mockCredentials } from '@backstage/backend-test-utils';
import { testDatabase, TestDatabase } from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { aTrack } from '../standards/__testUtils__/standards';
import { startPortal } from '../standards/__testUtils__/startPortal';

const API = '/api/scorecards';
const BADGE = `${API}/badges/component/default/shop/production.svg`;

describe('badges', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startPortal>>;

  const start = async (scorecards: { badges?: { public: boolean } } = {}) => {
    backend = await startPortal({ database: database.name, scorecards });
    return request(backend.server);
  };

  beforeEach(async () => {
    database = await testDatabase('scorecards badges');
  });
  afterEach(async () => {
    await backend.stop();
    await database.drop();
  });

  it('are pictures that say unknown for what does not exist', async () => {
    const portal = await start();
    await portal
      .put(`${API}/tracks/production`)
      .send(aTrack('production'))
      .expect(200);
    const { body, headers } = await portal.get(BADGE).expect(200);
    expect(headers['content-type']).toContain('image/svg+xml');
    expect(headers['cache-control']).toBe('private, max-age=120');
    expect(headers['content-security-policy']).toBe("default-src 'none'");
    expect(body.toString()).toContain('scorecard: unknown');
    await portal.get(BADGE).set('if-none-match', headers.etag).expect(304);
  });

  it('are shown to people with a session only', async () => {
    const portal = await start();
    await portal
      .get(BADGE)
      .set('authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('are shown to everybody where the configuration says so', async () => {
    const portal = await start({ badges: { public: true } });
    await portal
      .get(BADGE)
      .set('authorization', mockCredentials.none.header())
      .expect(200)
      .expect('cache-control', 'public, max-age=120');
    await portal
      .get(`${API}/checks`)
      .set('authorization', mockCredentials.none.header())
      .expect(401);
  });
});
