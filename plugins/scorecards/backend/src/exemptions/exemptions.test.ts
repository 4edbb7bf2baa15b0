import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { nameOf, VisibleEntities } from '@callboard/backend-kit';
import type { CheckOutcome } from '@callboard/plugin-scorecards-common';
import { aCard } from '../gate/__testUtils__/aCard';
import { aCheck } from '../standards/__testUtils__/standards';
import type { OwnedStandard } from '../standards/standardResource';
import type { StandardsSnapshot } from '../standards/StandardsInForce';
import { InMemoryExemptionsStore } from './__testUtils__/InMemoryExemptionsStore';
import { AuthorizedExemptionsService } from './AuthorizedExemptionsService';
import { DefaultExemptionsService } from './DefaultExemptionsService';
import { endExemptions } from './endExemptions';
import { ExemptionNotices } from './ExemptionNotices';

const DAY_MS = 24 * 60 * 60 * 1000;
const ada = mockCredentials.user('user:default/ada');
const boss = mockCredentials.user('user:default/boss');
const ENTITY = 'component:default/orders';
const REQUEST = {
  entityRef: ENTITY,
  checkId: 'readme',
  reason: 'It moves next week',
  until: '2026-06-20',
};

function setUp(
  options: { outcome?: CheckOutcome; maySee?: boolean; self?: boolean } = {},
) {
  let today = new Date('2026-06-01T12:00:00Z');
  const now = () => today;
  const sent: { to: unknown; title: string }[] = [];
  const queued: object[] = [];
  const store = new InMemoryExemptionsStore(now);
  const notifications: NotificationService = {
    send: async ({ recipients, payload }) => {
      const to = recipients.type === 'entity' && recipients.entityRef;
      sent.push({ to, title: payload.title });
    },
  };
  const check = {
    ...aCheck('readme', { owner: 'group:default/docs' }),
    version: 1,
    source: { type: 'portal' as const },
    updatedAt: '2026-01-01T00:00:00.000Z',
    updatedBy: 'user:default/ada',
  };
  const rule = {
    sources: new Set<string>(),
    dependsOnTime: false,
    evaluate: () => ({ outcome: 'pass' as const, reasons: [] }),
  };
  const snapshot: StandardsSnapshot = {
    revision: '1',
    checks: new Map([['readme', { check, appliesTo: rule, rule }]]),
    tracks: new Map(),
    fileReads: [],
  };
  const shared = {
    notices: new ExemptionNotices({
      logger: mockServices.logger.mock(),
      notifications,
    }),
    queue: { enqueue: async (what: object) => void queued.push(what) },
    standards: { current: () => snapshot },
    store,
    now,
  };
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: async () => {},
    fail: async () => {},
  });
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(() =>
      options.maySee === false
        ? undefined
        : { apiVersion: 'v1', kind: 'Component', metadata: { name: 'x' } },
    ),
  }));
  const isBoss = (credentials: BackstageCredentials) =>
    nameOf(credentials) === 'user:default/boss';
  const exemptions = AuthorizedExemptionsService.create({
    ...shared,
    entities: new VisibleEntities(catalog),
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    }),
    resources: {
      authorize: async (_permission, standard, credentials) => {
        if (!isBoss(credentials)) {
          throw new Error(`Not the owner of ${standard.id}`);
        }
      },
      judge: async (_permission, credentials) => (_: OwnedStandard) =>
        isBoss(credentials),
    },
    inner: DefaultExemptionsService.create({
      ...shared,
      auditor,
      cards: {
        readCard: async () => aCard({ readme: options.outcome ?? 'fail' }),
      },
      settings: {
        maxMs: 90 * DAY_MS,
        isSelfApprovalAllowed: options.self ?? false,
      },
    }),
  });
  return {
    exemptions,
    sent,
    queued,
    auditor,
    later: (days: number) => {
      today = new Date(today.getTime() + days * DAY_MS);
      return endExemptions(shared);
    },
  };
}

describe('exemptions', () => {
  it('are asked for, approved, told of and end', async () => {
    const { exemptions, sent, queued, later } = setUp();
    const asked = await exemptions.request(REQUEST, { credentials: ada });
    expect(asked).toMatchObject({ state: 'requested', mayDecide: false });
    const [open] = (
      await exemptions.list({ limit: 10, mine: true }, { credentials: boss })
    ).items;
    expect(open).toMatchObject({ id: asked.id, mayDecide: true });
    expect(queued).toEqual([]);

    const decided = await exemptions.decide(
      asked.id,
      { decision: 'approve', comment: 'Until then' },
      { credentials: boss },
    );
    expect(decided).toMatchObject({
      state: 'approved',
      decidedBy: 'user:default/boss',
      comment: 'Until then',
    });
    expect(queued).toEqual([{ entityRefs: [ENTITY], checks: ['readme'] }]);

    await later(14);
    await later(1);
    await later(6);
    expect(queued).toHaveLength(2);
    expect(sent).toEqual([
      { to: 'group:default/docs', title: 'orders asks for an exemption' },
      {
        to: 'user:default/ada',
        title: 'The exemption of orders was approved',
      },
      { to: 'user:default/ada', title: 'The exemption of orders ends soon' },
      { to: 'user:default/ada', title: 'The exemption of orders ended' },
    ]);
    const { items } = await exemptions.list(
      { limit: 10 },
      { credentials: ada },
    );
    expect(items).toMatchObject([{ state: 'expired', mayDecide: false }]);
  });

  it('leave a trace of who asked and who decided', async () => {
    const { exemptions, auditor } = setUp();
    const { id } = await exemptions.request(REQUEST, { credentials: ada });
    await exemptions.decide(id, { decision: 'refuse' }, { credentials: boss });
    expect(
      auditor.createEvent.mock.calls.map(([{ eventId }]) => eventId),
    ).toEqual(['exemption-request', 'exemption-refuse']);
  });

  it.each<CheckOutcome>(['pass', 'not-applicable', 'exempt'])(
    'are not for a check that says %s',
    async outcome => {
      const { exemptions } = setUp({ outcome });
      await expect(
        exemptions.request(REQUEST, { credentials: ada }),
      ).rejects.toThrow(`the result is ${outcome}`);
    },
  );

  it('exist once at a time', async () => {
    const { exemptions } = setUp();
    await exemptions.request(REQUEST, { credentials: ada });
    await expect(
      exemptions.request(REQUEST, { credentials: boss }),
    ).rejects.toThrow('is requested already, until 2026-06-20');
  });

  it('are decided once, and not by who asked', async () => {
    const { exemptions } = setUp();
    const { id } = await exemptions.request(REQUEST, { credentials: boss });
    const decide = (decision: 'approve' | 'refuse' | 'revoke') =>
      exemptions.decide(id, { decision }, { credentials: boss });
    await expect(decide('approve')).rejects.toThrow('Somebody else');
    await expect(decide('revoke')).rejects.toThrow(
      'This exemption is requested',
    );
    await decide('refuse');
    await expect(decide('refuse')).rejects.toThrow(
      'This exemption is refused (user:default/boss)',
    );
    const lenient = setUp({ self: true });
    const own = await lenient.exemptions.request(REQUEST, {
      credentials: boss,
    });
    await expect(
      lenient.exemptions.decide(
        own.id,
        { decision: 'approve' },
        { credentials: boss },
      ),
    ).resolves.toMatchObject({ state: 'approved' });
  });

  it('are decided by the owner of the check only', async () => {
    const { exemptions } = setUp();
    const { id } = await exemptions.request(REQUEST, { credentials: ada });
    await expect(
      exemptions.decide(id, { decision: 'approve' }, { credentials: ada }),
    ).rejects.toThrow('Not the owner of readme');
  });

  it('are hidden with their entity', async () => {
    const { exemptions } = setUp({ maySee: false });
    await expect(
      exemptions.request(REQUEST, { credentials: ada }),
    ).rejects.toThrow(`There is no entity ${ENTITY}`);
  });
});
