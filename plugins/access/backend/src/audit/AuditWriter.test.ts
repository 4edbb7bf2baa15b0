import { mockServices } from '@backstage/backend-test-utils';
import { createAuditTrail, type AuditRecord } from '@callboard/backend-kit';
import type { ExportedAuditEvent } from '@callboard/plugin-access-common';
import { aRecord, someRecords } from './__testUtils__/aRecord';
import { InMemoryAuditStore } from './__testUtils__/InMemoryAuditStore';
import type { AuditForwarder } from './AuditForwarder';
import { createAuditMetrics } from './AuditMetrics';
import { AuditWriter, type AuditWriterOptions } from './AuditWriter';
import { removeExpired } from './scheduleRetention';

class RecordingForwarder implements AuditForwarder {
  readonly name = 'siem';
  readonly events: ExportedAuditEvent[] = [];
  isAway = false;

  async send(events: ExportedAuditEvent[]) {
    if (this.isAway) {
      throw new Error('no route');
    }
    this.events.push(...events);
  }
}

describe('AuditWriter', () => {
  let store: InMemoryAuditStore;
  let forwarder: RecordingForwarder;
  const logger = mockServices.logger.mock();

  const writerFor = (options: Partial<AuditWriterOptions> = {}) =>
    new AuditWriter({
      store,
      forwarders: [forwarder],
      logger,
      metrics: createAuditMetrics(),
      queueSize: 100,
      overflow: 'drop',
      ...options,
    });

  beforeEach(() => {
    store = new InMemoryAuditStore();
    forwarder = new RecordingForwarder();
    jest.clearAllMocks();
  });

  it('stores records in order and forwards what was stored, with its hash', async () => {
    const writer = writerFor();
    const records = someRecords(20);
    for (const record of records) {
      await writer.add(record);
    }
    await writer.close();
    expect(store.events).toMatchObject(records);
    expect(forwarder.events).toEqual(store.events);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('adds nothing twice when the database was away or its answer was lost', async () => {
    store.outages = 1;
    store.lostAnswers = 1;
    const writer = writerFor();
    await writer.add(aRecord());
    await writer.flush();
    await writer.add(aRecord({ eventId: 'second' }));
    await writer.close();
    expect(store.events.map(({ seq, eventId }) => [seq, eventId])).toEqual([
      [1, 'entity-fetch'],
      [2, 'second'],
    ]);
    expect(logger.error).toHaveBeenCalledWith(
      'Audit records cannot be brought to database; 1 wait',
      expect.objectContaining({ message: 'no database' }),
    );
    expect(logger.info).toHaveBeenCalledWith(
      'Audit records are brought to database again',
    );
  });

  it('records how many it had to drop', async () => {
    const writer = writerFor({ queueSize: 3 });
    for (const record of someRecords(10)) {
      await writer.add(record);
    }
    await writer.close();
    expect(store.events).toHaveLength(4);
    expect(store.events[3]).toMatchObject({
      pluginId: 'access',
      eventId: 'audit-overflow',
      severity: 'critical',
      meta: { lost: 7 },
    });
  });

  it('stores on while a forwarder is away', async () => {
    forwarder.isAway = true;
    const writer = writerFor({ queueSize: 5 });
    for (const record of someRecords(5)) {
      await writer.add(record);
    }
    await writer.flush();
    for (const record of someRecords(5)) {
      await writer.add(record);
    }
    await writer.flush();
    expect(store.events).toHaveLength(10);
    forwarder.isAway = false;
    await writer.close();
    expect(forwarder.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(logger.warn).toHaveBeenCalledWith(
      '5 audit records were stored and not forwarded',
    );
  });
});

describe('removeExpired', () => {
  it('removes what is too old and records how much it was', async () => {
    const store = new InMemoryAuditStore();
    const records: AuditRecord[] = [];
    const trail = createAuditTrail({ secrets: [] });
    trail.addSink(record => void records.push(record));
    const options = {
      store,
      trail,
      logger: mockServices.logger.mock(),
      retentionMs: 60_000,
    };
    await removeExpired(options);
    expect(records).toEqual([]);

    await store.append({
      writer: 'w',
      number: 1,
      records: [...someRecords(3), aRecord({ at: new Date().toISOString() })],
    });
    await removeExpired(options);
    expect(store.events.map(({ seq }) => seq)).toEqual([4]);
    expect(records).toEqual([
      expect.objectContaining({
        eventId: 'audit-retention',
        meta: { before: expect.any(String), removed: 3 },
      }),
    ]);
  });
});
