import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotAllowedError } from '@backstage/errors';
import type {
  Check,
  ExemptionRequest,
  GateAnswer,
  GateRequest,
} from '@callboard/plugin-scorecards-common';
import { aCard, ENTITY } from '../gate/__testUtils__/aCard';
import { aCheck } from '../standards/__testUtils__/standards';
import { registerScorecardsActions } from './registerScorecardsActions';

const SINCE = '2026-01-01T00:00:00.000Z';

const check: Check = {
  ...aCheck('has-owner', {
    fix: { text: 'Set it.', template: { ref: 'template:default/own' } },
    enabledFrom: '2026-03-01',
  }),
  version: 4,
  source: { type: 'portal' },
  updatedAt: SINCE,
  updatedBy: 'user:default/ada',
};

const answer: GateAnswer = {
  entityRef: ENTITY,
  track: 'production',
  required: { id: 'silver', title: 'Silver' },
  outcome: 'fail',
  level: 'bronze',
  mode: 'enforce',
  blocking: true,
  failing: [
    {
      check: 'readme',
      title: 'The readme',
      severity: 'high',
      outcome: 'fail',
      reason: 'No readme.',
      fix: 'Add it.',
    },
  ],
  checks: [],
  url: 'https://portal.test/x',
};

function register() {
  const asked: unknown[] = [];
  const actionsRegistry = actionsRegistryServiceMock();
  registerScorecardsActions({
    actionsRegistry,
    cards: {
      getCard: async (entityRef, { credentials }) => {
        asked.push([entityRef, credentials.principal]);
        return aCard({ readme: 'fail', runbook: 'unknown', tests: 'exempt' });
      },
      listCheckResults: async query => {
        asked.push(query);
        return {
          items: [
            {
              entityRef: ENTITY,
              checkId: query.check,
              checkVersion: 1,
              outcome: 'fail',
              since: SINCE,
              reasons: [{ path: 'entity.kind', text: 'It is no API' }],
            },
          ],
          nextCursor: 'more',
        };
      },
    },
    checks: {
      get: async id => {
        asked.push(id);
        return check;
      },
    },
    exemptions: {
      request: async (request: ExemptionRequest) => {
        if (request.checkId === 'locked') {
          throw new NotAllowedError('Not for you');
        }
        asked.push(request);
        return {
          ...request,
          id: 'e1',
          state: 'requested',
          requestedBy: 'user:default/ada',
          requestedAt: SINCE,
          mayDecide: false,
        };
      },
    },
    gate: {
      ask: async (request: GateRequest) => {
        asked.push(request);
        return answer;
      },
    },
  });
  const invoke = async (name: string, input: unknown) => {
    const { output } = await actionsRegistry.invoke({
      id: `test:${name}`,
      input,
      credentials: mockCredentials.user(),
    } as Parameters<typeof actionsRegistry.invoke>[0]);
    return output;
  };
  return { asked, invoke };
}

describe('the actions of scorecards', () => {
  it('tell where an entity is, and each check that it does not pass', async () => {
    const { asked, invoke } = register();
    await expect(invoke('get-card', { entityRef: ENTITY })).resolves.toEqual({
      entityRef: ENTITY,
      evaluatedAt: expect.any(String),
      tracks: [
        {
          track: 'production',
          title: 'Production readiness',
          level: 'bronze',
          levelsReached: 1,
          levels: 3,
          missing: [],
        },
      ],
      notPassed: [
        {
          check: 'readme',
          title: 'The readme',
          severity: 'high',
          outcome: 'fail',
          since: SINCE,
          reasons: ['No readme.'],
          fix: 'Add the readme.',
        },
        expect.objectContaining({ check: 'runbook', outcome: 'unknown' }),
      ],
      passed: 2,
    });
    expect(asked).toEqual([[ENTITY, mockCredentials.user().principal]]);
  });

  it('list who fails a check, page by page', async () => {
    const { asked, invoke } = register();
    await expect(
      invoke('list-failing', { check: 'has-owner', limit: 1 }),
    ).resolves.toEqual({
      items: [{ entityRef: ENTITY, since: SINCE, reasons: ['It is no API'] }],
      nextCursor: 'more',
    });
    await invoke('list-failing', {
      check: 'has-owner',
      outcome: 'unknown',
      cursor: 'more',
    });
    expect(asked).toEqual([
      { check: 'has-owner', outcome: 'fail', limit: 1 },
      { check: 'has-owner', outcome: 'unknown', cursor: 'more', limit: 25 },
    ]);
  });

  it('explain a check in words', async () => {
    await expect(
      register().invoke('explain-check', { check: 'has-owner' }),
    ).resolves.toEqual({
      check: 'has-owner',
      title: 'Check has-owner',
      severity: 'medium',
      owner: 'group:default/platform',
      why: 'Somebody has to answer for it.',
      fix: 'Set it.',
      fixTemplate: 'template:default/own',
      appliesTo: '`entity.kind` is "Component"',
      asks: '`entity.spec.owner` is set',
      countsFrom: '2026-03-01',
      version: 4,
    });
  });

  it('ask the gate', async () => {
    const { asked, invoke } = register();
    const request = { entityRef: ENTITY, track: 'production', fresh: true };
    await expect(invoke('ask-gate', request)).resolves.toEqual({
      outcome: 'fail',
      required: 'silver',
      level: 'bronze',
      mode: 'enforce',
      blocking: true,
      failing: answer.failing,
      url: answer.url,
    });
    expect(asked).toEqual([request]);
  });

  it('ask for exemptions, and hand on what is refused', async () => {
    const { asked, invoke } = register();
    const request = {
      entityRef: ENTITY,
      checkId: 'readme',
      reason: 'Being retired',
      until: '2026-03-01',
    };
    await expect(invoke('request-exemption', request)).resolves.toEqual({
      id: 'e1',
      state: 'requested',
      until: '2026-03-01',
    });
    expect(asked).toEqual([request]);
    await expect(
      invoke('request-exemption', { ...request, checkId: 'locked' }),
    ).rejects.toThrow('Not for you');
  });

  it.each([
    [
      'get-card',
      { entityRef: 'orders' },
      /^entityRef: must be a full reference/,
    ],
    ['list-failing', { check: 'Has Owner' }, /^check: must be lower-case/],
    ['explain-check', { check: '../x' }, /^check: must be lower-case/],
    [
      'ask-gate',
      { entityRef: ENTITY, track: 'A B' },
      /^track: must be lower-case/,
    ],
    [
      'request-exemption',
      { entityRef: ENTITY, checkId: 'a', reason: ' ', until: 'soon' },
      /^reason: .*; until: must be a date/,
    ],
  ])('say what is wrong with the input of %s', async (name, input, message) => {
    await expect(register().invoke(name, input)).rejects.toThrow(message);
  });
});
