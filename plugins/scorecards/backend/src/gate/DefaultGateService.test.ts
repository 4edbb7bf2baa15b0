import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import type { GateRules, Track } from '@callboard/plugin-scorecards-common';
import type { StandardsSnapshot } from '../standards/StandardsInForce';
import { aCard, ENTITY } from './__testUtils__/aCard';
import { DefaultGateService } from './DefaultGateService';

const NEVER = {
  sources: new Set<string>(),
  dependsOnTime: false,
  evaluate: () => ({ outcome: 'pass' as const, reasons: [] }),
};

function standards(gate?: GateRules): StandardsSnapshot {
  const track: Track = {
    id: 'production',
    title: 'Production readiness',
    description: '',
    owner: 'group:default/platform',
    appliesTo: {},
    levels: ['bronze', 'silver', 'gold'].map(id => ({
      id,
      title: id,
      checks: [],
    })),
    gate,
    version: 1,
    source: { type: 'portal' },
    updatedAt: '2026-01-01T00:00:00.000Z',
    updatedBy: 'user:default/ada',
  };
  return {
    revision: '1',
    checks: new Map(),
    fileReads: [],
    tracks: new Map([['production', { track, appliesTo: NEVER }]]),
  };
}

function aGate(
  options: { gate?: GateRules; cards?: ReturnType<typeof aCard>[] } = {},
) {
  const steps: string[] = [];
  const cards = options.cards ?? [aCard()];
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: async () => {},
    fail: async () => {},
  });
  const gate = DefaultGateService.create({
    appUrl: 'https://portal.test',
    auditor,
    cards: {
      readCard: async entityRef => {
        steps.push('read');
        const card = cards.length > 1 ? cards.shift() : cards[0];
        if (card?.entityRef !== entityRef) {
          throw new NotFoundError(`There is no entity ${entityRef}`);
        }
        return card;
      },
    },
    collection: {
      collectNow: async () => {
        steps.push('collect');
        return [];
      },
      collectAgain: async () => {},
    },
    queue: {
      enqueue: async () => {},
      evaluateNow: async () => {
        steps.push('evaluate');
      },
    },
    standards: {
      current: () => standards(options.gate),
      latest: async () => standards(options.gate),
      onChange: () => {},
    },
    now: () => new Date('2026-06-01T00:00:00Z'),
  });
  const credentials = mockCredentials.user();
  return {
    auditor,
    steps,
    ask: (more: object = {}) =>
      gate.ask(
        { entityRef: ENTITY, track: 'production', level: 'silver', ...more },
        { credentials },
      ),
  };
}

describe('DefaultGateService', () => {
  it('answers from the last evaluation, and leaves a trace', async () => {
    const { ask, steps, auditor } = aGate();
    await expect(ask({ sha: 'abc' })).resolves.toMatchObject({
      entityRef: ENTITY,
      track: 'production',
      required: { id: 'silver' },
      outcome: 'pass',
      level: 'bronze',
      mode: 'report',
      blocking: false,
      url: 'https://portal.test/catalog/default/component/orders/scorecards',
    });
    expect(steps).toEqual(['read']);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'gate',
        meta: { entityRef: ENTITY, track: 'production', sha: 'abc' },
      }),
    );
  });

  it('collects anew when asked to, but not for what does not exist', async () => {
    const { ask, steps } = aGate();
    await ask({ fresh: true });
    expect(steps).toEqual(['read', 'collect', 'evaluate', 'read']);
    const other = aGate();
    await expect(
      other.ask({ fresh: true, entityRef: 'component:default/gone' }),
    ).rejects.toThrow('There is no entity component:default/gone');
    expect(other.steps).toEqual(['read']);
  });

  it('evaluates what never was', async () => {
    const never = aCard({}, { evaluatedAt: undefined });
    const { ask, steps } = aGate({ cards: [never, aCard()] });
    await expect(ask()).resolves.toMatchObject({ outcome: 'pass' });
    expect(steps).toEqual(['read', 'evaluate', 'read']);
  });

  it.each<[GateRules | undefined, 'fail' | 'unknown' | 'pass', object]>([
    [undefined, 'fail', { mode: 'report', blocking: false }],
    [{ mode: 'warn' }, 'fail', { mode: 'warn', blocking: false }],
    [{ mode: 'enforce' }, 'fail', { mode: 'enforce', blocking: true }],
    [{ mode: 'enforce' }, 'unknown', { mode: 'enforce', blocking: true }],
    [{ mode: 'enforce' }, 'pass', { mode: 'enforce', blocking: false }],
    [
      { mode: 'enforce', enforceFrom: '2026-06-02' },
      'fail',
      { mode: 'warn', blocking: false, enforceFrom: '2026-06-02' },
    ],
    [
      { mode: 'enforce', enforceFrom: '2026-06-01' },
      'fail',
      { mode: 'enforce', blocking: true },
    ],
  ])(
    'with %j and a check that says %s is %j',
    async (gate, outcome, answer) => {
      const { ask } = aGate({ gate, cards: [aCard({ readme: outcome })] });
      await expect(ask()).resolves.toMatchObject(answer);
    },
  );

  it('asks the level of the track when a call names none', async () => {
    const { ask } = aGate({ gate: { mode: 'warn', level: 'gold' } });
    await expect(ask({ level: undefined })).resolves.toMatchObject({
      required: { id: 'gold' },
    });
  });

  it.each([
    [{ level: undefined }, 'level is missing'],
    [{ level: 'platinum' }, 'it has: bronze, silver, gold'],
    [{ track: 'security' }, 'there are: production'],
    [{ entityRef: 'orders' }, 'orders'],
  ])('explains what is wrong with %j', async (more, message) => {
    await expect(aGate().ask(more)).rejects.toThrow(message);
  });

  it('does not pass an entity that the track is not for', async () => {
    const { ask } = aGate({ cards: [aCard({}, { tracks: [] })] });
    await expect(ask()).rejects.toThrow(
      "is not on the track 'production', which is for others; its tracks are: none",
    );
  });
});
