import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { VisibleEntities } from '@callboard/backend-kit';
import { aCampaign, standardsInForce } from './__testUtils__/campaigns';
import { InMemoryCampaignsStore } from './__testUtils__/InMemoryCampaignsStore';
import { AuthorizedCampaignsService } from './AuthorizedCampaignsService';
import type {
  CampaignProgressReadModel,
  ResolvedTarget,
} from './CampaignProgressReadModel';
import { DefaultCampaignsService } from './DefaultCampaignsService';
import { findUses } from './findUses';
import { measureCampaigns } from './measureCampaigns';
import { remindTeams } from './remindTeams';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;
const call = { credentials: mockCredentials.user('user:default/ada') };

function setUp(options: { without?: string[]; isAllowed?: boolean } = {}) {
  let today = new Date('2026-06-01T12:00:00Z');
  const store = new InMemoryCampaignsStore(() => today);
  let snapshot = standardsInForce(options);
  const asked: ResolvedTarget[] = [];
  let done = 4;
  const readModel: CampaignProgressReadModel = {
    readProgress: async target => {
      asked.push(target);
      return {
        progress: { total: 10, done, exempt: 0, unknown: 0 },
        teams: [
          { owner: 'group:default/web', total: 6, done: done - 2 },
          { owner: 'group:default/shop', total: 2, done: 2 },
          { owner: 'none', total: 2, done: 0 },
        ],
      };
    },
    listEntities: async () => [
      { entityRef: 'component:default/seen', state: 'open', missing: ['x'] },
      { entityRef: 'component:default/hidden', state: 'open', missing: ['x'] },
    ],
  };
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: async () => {},
    fail: async () => {},
  });
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(ref =>
      ref.endsWith('hidden')
        ? undefined
        : { apiVersion: 'v1', kind: 'Component', metadata: { name: 'seen' } },
    ),
  }));
  const standards = { latest: async () => snapshot };
  const campaigns = AuthorizedCampaignsService.create({
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({
          result:
            options.isAllowed === false
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
    }),
    resources: {
      authorize: async () => {
        if (options.isAllowed === false) {
          throw new NotAllowedError('Not the owner');
        }
      },
    },
    inner: DefaultCampaignsService.create({
      auditor,
      entities: new VisibleEntities(catalog),
      readModel,
      standards,
      store,
    }),
  });
  const sent: { to: unknown; description?: string }[] = [];
  const measure = async () => {
    const measured = await measureCampaigns({ readModel, standards, store });
    await remindTeams(measured, {
      logger: mockServices.logger.mock(),
      notifications: {
        send: async ({ recipients, payload }) => {
          const to = recipients.type === 'entity' && recipients.entityRef;
          sent.push({ to, description: payload.description });
        },
      },
      store,
      everyMs: WEEK_MS,
    });
  };
  return {
    ...{ campaigns, store, asked, auditor, sent, measure },
    reach: (count: number) => {
      done = count;
    },
    lose: (...without: string[]) => {
      snapshot = standardsInForce({ without });
    },
    later: (days: number) => {
      today = new Date(today.getTime() + days * DAY_MS);
    },
  };
}

describe('campaigns', () => {
  it('measure all checks up to the level, and show teams and burn-down', async () => {
    const { campaigns, asked, measure } = setUp();
    const { id } = await campaigns.create(aCampaign(), call);
    await measure();
    const dashboard = await campaigns.get(id, call);
    expect(asked[0]).toEqual({
      checks: ['owner', 'readme', 'runbook'],
      trackId: 'production',
    });
    expect(dashboard).toMatchObject({
      state: 'running',
      progress: { total: 10, done: 4 },
      teams: [
        { owner: 'group:default/web', lastReminderAt: expect.any(String) },
        { owner: 'group:default/shop' },
        { owner: 'none' },
      ],
    });
    expect(dashboard.burnDown.at(-1)).toMatchObject({ open: 6, total: 10 });
    const { items } = await campaigns.list({ limit: 9 }, call);
    expect(items).toMatchObject([{ id, progress: { done: 4 } }]);
  });

  it('remind a team once a week of all campaigns at once', async () => {
    const { campaigns, measure, sent, later, reach } = setUp();
    await campaigns.create(aCampaign(), call);
    await campaigns.create(
      aCampaign({
        title: 'Docs',
        target: { type: 'checks', checks: ['docs'] },
      }),
      call,
    );
    await measure();
    await measure();
    expect(sent).toEqual([
      {
        to: 'group:default/web',
        description:
          'Silver by summer: 4 of 6 left, due 2026-06-30\nDocs: 4 of 6 left, due 2026-06-30',
      },
    ]);
    later(7);
    reach(8);
    await measure();
    expect(sent).toHaveLength(1);
    reach(7);
    later(30);
    await measure();
    expect(sent).toHaveLength(2);
    expect(sent[1].description).toContain('was due 2026-06-30');
  });

  it('go on when a check is deleted, and say so', async () => {
    const { campaigns, lose, asked } = setUp();
    const target = { type: 'checks' as const, checks: ['docs', 'readme'] };
    const { id } = await campaigns.create(aCampaign({ target }), call);
    lose('docs');
    expect(await campaigns.get(id, call)).toMatchObject({
      lostChecks: ['docs'],
    });
    expect(asked.at(-1)).toEqual({ checks: ['readme'] });
  });

  it('keep their numbers when all that they asked for is deleted', async () => {
    const { campaigns, lose, measure, reach } = setUp();
    const { id } = await campaigns.create(aCampaign(), call);
    lose('production');
    reach(10);
    await measure();
    expect(await campaigns.get(id, call)).toMatchObject({
      lostChecks: ['track production'],
      progress: { done: 4 },
      teams: [],
    });
    const { items } = await campaigns.listEntities(id, { limit: 9 }, call);
    expect(items).toEqual([]);
  });

  it('end with final numbers, and change no more', async () => {
    const { campaigns, reach, auditor } = setUp();
    const { id } = await campaigns.create(aCampaign(), call);
    reach(9);
    expect(await campaigns.archive(id, call)).toMatchObject({
      state: 'archived',
      progress: { done: 9 },
    });
    reach(2);
    expect(await campaigns.get(id, call)).toMatchObject({
      progress: { done: 9 },
      teams: [{ done: 7 }, {}, {}],
    });
    await expect(campaigns.archive(id, call)).rejects.toThrow('final');
    await expect(campaigns.edit(id, aCampaign(), call)).rejects.toThrow(
      'final',
    );
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'campaign-archive' }),
    );
  });

  it.each([
    [{ target: { type: 'checks', checks: ['gone'] } }, 'there is no gone'],
    [
      { target: { type: 'level', track: 'production', level: 'gold' } },
      'there is no level gold of production',
    ],
    [
      { target: { type: 'level', track: 'gone', level: 'gold' } },
      'there is no track gone',
    ],
    [{ dueAt: '2026-04-30' }, 'dueAt must not lie before startsAt'],
  ] as [Parameters<typeof aCampaign>[0], string][])(
    'are refused with %j',
    async (parts, message) => {
      const { campaigns, store } = setUp();
      await expect(campaigns.create(aCampaign(parts), call)).rejects.toThrow(
        message,
      );
      expect(await store.list({}, { limit: 9 })).toEqual([]);
    },
  );

  it('list only entities that may be seen', async () => {
    const { campaigns } = setUp();
    const { id } = await campaigns.create(aCampaign(), call);
    const { items } = await campaigns.listEntities(id, { limit: 9 }, call);
    expect(items).toMatchObject([{ entityRef: 'component:default/seen' }]);
  });

  it('are for those with the permission', async () => {
    const { campaigns } = setUp({ isAllowed: false });
    const id = '00000000-0000-4000-8000-000000000001';
    const calls = [
      campaigns.list({ limit: 9 }, call),
      campaigns.get(id, call),
      campaigns.create(aCampaign(), call),
      campaigns.edit(id, aCampaign(), call),
      campaigns.archive(id, call),
      campaigns.listEntities(id, { limit: 9 }, call),
    ];
    for (const each of await Promise.allSettled(calls)) {
      expect(each).toMatchObject({ reason: { name: 'NotAllowedError' } });
    }
  });
});

describe('findUses', () => {
  it('finds campaigns by what they ask for', async () => {
    const { campaigns, store } = setUp();
    await campaigns.create(aCampaign(), call);
    await campaigns.create(
      aCampaign({
        title: 'Docs',
        target: { type: 'checks', checks: ['docs'] },
      }),
      call,
    );
    const open = await store.listOpen();
    expect(findUses(open, { kind: 'check', id: 'docs' })).toEqual(['Docs']);
    expect(findUses(open, { kind: 'track', id: 'production' })).toEqual([
      'Silver by summer',
    ]);
    expect(findUses(open, { kind: 'check', id: 'readme' })).toEqual([]);
  });
});
