import { mockServices } from '@backstage/backend-test-utils';
import type { AuditRecord } from '@callboard/backend-kit';
import { hearRunner } from './hearRunner';

const record: AuditRecord = {
  at: '2026-01-01T00:00:00.000Z',
  pluginId: 'scaffolder',
  eventId: 'task',
  severity: 'medium',
  result: 'succeeded',
  correlationId: '1',
};
const event = { topic: 'scaffolder.task', eventPayload: { id: '1' } };

function setUp(publish = async () => {}) {
  const records: AuditRecord[] = [];
  const logger = mockServices.logger.mock();
  const rootLogger = mockServices.rootLogger.mock();
  const events = mockServices.events.mock({ publish });
  const hear = hearRunner({
    events,
    logger,
    rootLogger,
    trail: {
      record: async kept => void records.push(kept),
      addSink: () => {},
    },
  });
  return { events, hear, logger, records, rootLogger };
}

describe('what a portal does for its runner', () => {
  it('keeps its audit records, and publishes its events', () => {
    const { events, hear, records } = setUp();
    hear({ callboard: 'audit', record });
    hear({ callboard: 'event', event });
    hear({ callboard: 'beat' });
    expect(records).toEqual([record]);
    expect(events.publish).toHaveBeenCalledWith(event);
  });

  it('writes its log', () => {
    const { hear, rootLogger } = setUp();
    hear({
      callboard: 'log',
      lines: [
        { level: 'warn', message: 'Careful', meta: { plugin: 'scaffolder' } },
      ],
    });
    expect(rootLogger.warn).toHaveBeenCalledWith('Careful', {
      plugin: 'scaffolder',
      process: 'runner',
    });
  });

  it('says what was lost', async () => {
    const { hear, logger } = setUp(async () => {
      throw new Error('no bus');
    });
    hear({ callboard: 'event', event });
    await new Promise(resolve => process.nextTick(resolve));
    expect(logger.error).toHaveBeenCalledWith(
      'An event of scaffolder.task was lost',
      expect.objectContaining({ message: 'no bus' }),
    );
  });
});
