import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import type { AuditRecord } from '@callboard/backend-kit';
import { DenialRecorder } from './DenialRecorder';
import type { DenialRecorderOptions } from './DenialRecorder';

const ada = mockCredentials.user('user:default/ada');
const START = Date.parse('2026-11-22T10:00:00Z');

function setUp(options: Partial<DenialRecorderOptions> = {}) {
  const records: AuditRecord[] = [];
  const clock = { now: START };
  const recorder = new DenialRecorder({
    trail: {
      record: async record => void records.push(record),
      addSink: () => {},
    },
    logger: mockServices.logger.mock(),
    sampleRate: 1,
    now: () => clock.now,
    ...options,
  });
  const deny = (
    resourceRefs: string[],
    credentials: BackstageCredentials = ada,
  ) =>
    recorder.record({
      pluginId: 'catalog',
      credentials,
      permission: catalogEntityDeletePermission,
      resourceRefs,
    });
  return { records, clock, deny };
}

describe('DenialRecorder', () => {
  it('says who was denied what, and through which plugin', async () => {
    const { records, deny } = setUp();
    await deny(['component:default/shop']);
    expect(records).toEqual([
      {
        at: '2026-11-22T10:00:00.000Z',
        pluginId: 'permission',
        eventId: 'permission-denied',
        severity: 'medium',
        result: 'denied',
        actor: 'user:default/ada',
        via: 'plugin:catalog',
        target: 'component:default/shop',
        correlationId: expect.any(String),
        error: 'This needs the permission catalog.entity.delete',
        meta: { permission: 'catalog.entity.delete', action: 'delete' },
      },
    ]);
  });

  it('tells how many were denied where a list was asked for', async () => {
    const { records, deny } = setUp();
    await deny(['a', 'b', 'c']);
    expect(records[0]).toMatchObject({ meta: { resources: 3 } });
    expect(records[0]).not.toHaveProperty('target');
  });

  it('knows no actor for who did not sign in', async () => {
    const { records, deny } = setUp();
    await deny([], mockCredentials.none());
    expect(records[0]).not.toHaveProperty('actor');
  });

  it('records the same denial once a minute', async () => {
    const { records, clock, deny } = setUp();
    await deny(['a']);
    clock.now += 59_000;
    await deny(['a']);
    await deny(['b']);
    await deny(['a'], mockCredentials.user('user:default/bob'));
    expect(records).toHaveLength(3);
    clock.now += 2_000;
    await deny(['a']);
    expect(records).toHaveLength(4);
  });

  it('records the configured share', async () => {
    const draws = [0.05, 0.1, 0.9];
    const { records, deny } = setUp({
      sampleRate: 0.1,
      random: () => draws.shift() ?? 1,
    });
    await deny(['a']);
    await deny(['b']);
    await deny(['c']);
    expect(records.map(({ target }) => target)).toEqual(['a']);
  });

  it('lets the denial stand when it cannot be recorded', async () => {
    const { deny } = setUp({
      trail: {
        record: () => Promise.reject(new Error('full')),
        addSink: () => {},
      },
    });
    await expect(deny(['a'])).resolves.toBeUndefined();
  });
});
