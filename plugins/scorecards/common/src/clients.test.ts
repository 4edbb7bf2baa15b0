import { fetching, refusing } from '@callboard/http-client/testUtils';
import { CampaignsClient } from './campaigns/CampaignsClient';
import { CardsClient } from './cards/CardsClient';
import { ExemptionsClient } from './exemptions/ExemptionsClient';
import { FactsClient } from './facts/FactsClient';
import { GateClient } from './gate/GateClient';
import { OverviewClient } from './overview/OverviewClient';
import { StandardsClient } from './standards/StandardsClient';
import type { CheckDefinition, TrackDefinition } from './standards/types';

const definition: CheckDefinition = {
  id: 'has-owner',
  title: 'Has an owner',
  why: 'Somebody must answer',
  fix: { text: 'Set `spec.owner`' },
  owner: 'group:default/platform',
  appliesTo: { kind: 'component' },
  rule: { 'entity.spec.owner': { $exists: true } },
  severity: 'high',
};
const trackDefinition: TrackDefinition = {
  id: 'production',
  title: 'Production readiness',
  description: '',
  owner: 'group:default/platform',
  appliesTo: { kind: 'component' },
  levels: [{ id: 'silver', title: 'Silver', checks: ['has-owner'] }],
};
const stored = {
  version: 3,
  source: { type: 'portal' as const },
  updatedAt: '2026-01-01T00:00:00Z',
  updatedBy: 'user:default/ada',
};
const page = { items: [], nextCursor: 'n' };
const shop = 'component:default/shop';

describe('StandardsClient', () => {
  it('saves a check with the version that it was made from', async () => {
    const backend = fetching({ ...definition, ...stored });
    const client = new StandardsClient(backend);
    await expect(
      client.saveCheck(definition, { version: 2, message: 'Why' }),
    ).resolves.toEqual({ ...definition, ...stored });
    await client.getCheck('has-owner');
    await client.removeCheck('has-owner');
    expect(backend.asked).toEqual([
      'PUT http://portal/api/scorecards/checks/has-owner',
      'GET http://portal/api/scorecards/checks/has-owner',
      'DELETE http://portal/api/scorecards/checks/has-owner',
    ]);
    expect(backend.sent[0]).toEqual({
      ...definition,
      version: 2,
      message: 'Why',
    });
  });

  it('saves a track', async () => {
    const backend = fetching({ ...trackDefinition, ...stored });
    const client = new StandardsClient(backend);
    await expect(client.saveTrack(trackDefinition)).resolves.toEqual({
      ...trackDefinition,
      ...stored,
    });
    await client.getTrack('production');
    await client.removeTrack('production');
    expect(backend.asked).toEqual([
      'PUT http://portal/api/scorecards/tracks/production',
      'GET http://portal/api/scorecards/tracks/production',
      'DELETE http://portal/api/scorecards/tracks/production',
    ]);
  });

  it('reads lists page by page', async () => {
    const backend = fetching(page);
    const client = new StandardsClient(backend);
    await expect(client.listChecks({ applies: shop })).resolves.toEqual(page);
    await client.listTracks({ cursor: 'n', limit: 5 });
    await client.listCheckVersions('a', { limit: 1 });
    await client.listTrackVersions('a');
    await client.listCheckResults('a', { outcome: 'fail' });
    await client.listTrackResults('a', { level: 'silver' });
    expect(backend.asked).toEqual([
      'GET http://portal/api/scorecards/checks?applies=component%3Adefault%2Fshop',
      'GET http://portal/api/scorecards/tracks?cursor=n&limit=5',
      'GET http://portal/api/scorecards/checks/a/versions?limit=1',
      'GET http://portal/api/scorecards/tracks/a/versions',
      'GET http://portal/api/scorecards/checks/a/results?outcome=fail',
      'GET http://portal/api/scorecards/tracks/a/results?level=silver',
    ]);
  });

  it('has rules checked and changes tried', async () => {
    const problem = {
      path: '$gt',
      message: 'must be a number',
      severity: 'error',
    };
    const checking = fetching({ items: [problem] });
    await expect(
      new StandardsClient(checking).checkRule(definition.rule),
    ).resolves.toEqual([problem]);
    expect(checking.sent).toEqual([{ rule: definition.rule }]);
    const answer = {
      evaluated: 2,
      before: { pass: 2 },
      after: { pass: 1, fail: 1 },
      changes: [
        { entityRef: shop, from: 'pass', to: 'fail', direction: 'worse' },
      ],
      changed: 1,
      teams: [{ owner: 'group:default/a', worse: 1, better: 0 }],
    };
    const trying = fetching(answer);
    await expect(
      new StandardsClient(trying).whatIf({ check: definition }),
    ).resolves.toEqual(answer);
    expect(trying.asked).toEqual(['POST http://portal/api/scorecards/what-if']);
  });

  it('throws what the backend said', async () => {
    await expect(
      new StandardsClient(
        refusing(409, { name: 'ConflictError', message: 'Changed meanwhile' }),
      ).saveCheck(definition),
    ).rejects.toMatchObject({ cause: { name: 'ConflictError' } });
  });
});

describe('CardsClient', () => {
  it('asks for a card by the parts of the reference', async () => {
    const card = { entityRef: shop, tracks: [], checks: [], staleSources: [] };
    const backend = fetching(card);
    const client = new CardsClient(backend);
    await expect(client.getCard(shop)).resolves.toEqual(card);
    await expect(client.getBadgeUrl(shop, 'production')).resolves.toBe(
      'http://portal/api/scorecards/badges/component/default/shop/production.svg',
    );
    expect(backend.asked).toEqual([
      'GET http://portal/api/scorecards/entities/component/default/shop',
    ]);
  });

  it('lists entities and levels', async () => {
    const backend = fetching(page);
    const client = new CardsClient(backend);
    await client.listEntities({ track: 'production', rank: 0, kind: 'api' });
    await expect(client.getLevels([shop])).resolves.toEqual([]);
    expect(backend.asked).toEqual([
      'GET http://portal/api/scorecards/entities?track=production&rank=0&kind=api',
      'POST http://portal/api/scorecards/levels',
    ]);
    expect(backend.sent[1]).toEqual({ entityRefs: [shop] });
  });
});

describe('OverviewClient', () => {
  it('asks within a scope', async () => {
    const overview = {
      distributions: [],
      mostFailed: [],
      movers: { up: [], down: [] },
    };
    const backend = fetching(overview);
    await expect(
      new OverviewClient(backend).getOverview({ group: 'group:default/a' }),
    ).resolves.toEqual(overview);
    expect(backend.asked).toEqual([
      'GET http://portal/api/scorecards/overview?group=group%3Adefault%2Fa',
    ]);
  });

  it('reads trends, standings and what needs attention', async () => {
    const backend = fetching(page);
    const client = new OverviewClient(backend);
    await expect(client.getTrend({ track: 'a' })).resolves.toEqual([]);
    await client.listStandings({ by: 'group', track: 'a' });
    await client.listFailedChecks();
    await client.getAttention();
    expect(backend.asked).toEqual([
      'GET http://portal/api/scorecards/overview/trend?track=a',
      'GET http://portal/api/scorecards/overview/standings?by=group&track=a',
      'GET http://portal/api/scorecards/overview/checks',
      'GET http://portal/api/scorecards/attention',
    ]);
  });
});

describe('CampaignsClient', () => {
  it('makes, changes and archives a campaign', async () => {
    const campaign = {
      title: 'Silver by spring',
      description: '',
      owner: 'group:default/platform',
      target: { type: 'level' as const, track: 'production', level: 'silver' },
      startsAt: '2026-01-01',
      dueAt: '2026-03-01',
    };
    const made = {
      ...campaign,
      id: 'c1',
      state: 'planned',
      createdAt: '2026-01-01T00:00:00Z',
      createdBy: 'user:default/ada',
      progress: { total: 1, done: 0, exempt: 0, unknown: 0 },
    };
    const backend = fetching(made);
    const client = new CampaignsClient(backend);
    await expect(client.createCampaign(campaign)).resolves.toEqual(made);
    await client.editCampaign('c1', campaign);
    await client.archiveCampaign('c1');
    expect(backend.asked).toEqual([
      'POST http://portal/api/scorecards/campaigns',
      'PUT http://portal/api/scorecards/campaigns/c1',
      'POST http://portal/api/scorecards/campaigns/c1/archive',
    ]);
    const dashboard = { ...made, burnDown: [], teams: [] };
    await expect(
      new CampaignsClient(fetching(dashboard)).getCampaign('c1'),
    ).resolves.toEqual(dashboard);
  });

  it('lists campaigns and their entities', async () => {
    const backend = fetching(page);
    const client = new CampaignsClient(backend);
    await client.listCampaigns({ state: 'running' });
    await client.listCampaignEntities('c1', { team: 'group:a/b', done: false });
    expect(backend.asked).toEqual([
      'GET http://portal/api/scorecards/campaigns?state=running',
      'GET http://portal/api/scorecards/campaigns/c1/entities?team=group%3Aa%2Fb&done=false',
    ]);
  });
});

describe('ExemptionsClient', () => {
  it('asks for an exemption and decides on it', async () => {
    const request = {
      entityRef: shop,
      checkId: 'has-owner',
      reason: 'Being retired',
      until: '2026-03-01',
    };
    const exemption = {
      ...request,
      id: 'e1',
      state: 'requested',
      requestedBy: 'user:default/ada',
      requestedAt: '2026-01-01T00:00:00Z',
      mayDecide: false,
    };
    const backend = fetching(exemption);
    const client = new ExemptionsClient(backend);
    await expect(client.requestExemption(request)).resolves.toEqual(exemption);
    await client.decideExemption('e1', { decision: 'approve' });
    expect(backend.asked).toEqual([
      'POST http://portal/api/scorecards/exemptions',
      'POST http://portal/api/scorecards/exemptions/e1/decision',
    ]);
    const listing = fetching(page);
    await new ExemptionsClient(listing).listExemptions({ mine: true });
    expect(listing.asked).toEqual([
      'GET http://portal/api/scorecards/exemptions?mine=true',
    ]);
  });
});

describe('FactsClient', () => {
  it('reads sources and facts', async () => {
    const backend = fetching(page);
    const client = new FactsClient(backend);
    await expect(client.listSources()).resolves.toEqual([]);
    await expect(client.listFacts(shop)).resolves.toEqual([]);
    expect(backend.asked).toEqual([
      'GET http://portal/api/scorecards/facts/sources',
      'GET http://portal/api/scorecards/facts?entityRef=component%3Adefault%2Fshop',
    ]);
  });

  it('pushes and refreshes', async () => {
    const pushing = fetching({ changed: 1, unchanged: 0, outdated: 0 });
    const push = {
      source: 'ci',
      facts: [{ entityRef: shop, values: { coverage: 80 } }],
    };
    await expect(new FactsClient(pushing).pushFacts(push)).resolves.toEqual({
      changed: 1,
      unchanged: 0,
      outdated: 0,
    });
    expect(pushing.sent).toEqual([push]);
    const refreshing = fetching({ failed: ['git'] });
    await expect(
      new FactsClient(refreshing).refreshFacts(shop),
    ).resolves.toEqual({ failed: ['git'] });
  });
});

describe('GateClient', () => {
  it('asks the gate', async () => {
    const answer = {
      entityRef: shop,
      track: 'production',
      required: { id: 'silver', title: 'Silver' },
      outcome: 'fail',
      mode: 'enforce',
      blocking: true,
      failing: [],
      checks: [{ check: 'has-owner', title: 'Owned', outcome: 'pass' }],
      url: 'http://portal/x',
    };
    const backend = fetching(answer);
    await expect(
      new GateClient(backend).ask({ entityRef: shop, track: 'production' }),
    ).resolves.toEqual(answer);
    expect(backend.asked).toEqual(['POST http://portal/api/scorecards/gate']);
  });
});
