import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { audited } from './audited';

class RecordingAuditor implements AuditorService {
  readonly log: string[] = [];

  async createEvent({ eventId }: AuditorServiceCreateEventOptions) {
    this.log.push(`${eventId} began`);
    return {
      success: async (more?: { meta?: JsonObject }) => {
        const what = more?.meta ? ` with ${JSON.stringify(more.meta)}` : '';
        this.log.push(`${eventId} succeeded${what}`);
      },
      fail: async ({ error }: { error: Error }) => {
        this.log.push(`${eventId} failed: ${error.message}`);
      },
    };
  }
}

describe('audited', () => {
  it('records what succeeded and returns its result', async () => {
    const auditor = new RecordingAuditor();
    const result = await audited(
      auditor,
      { eventId: 'poll-create' },
      async () => 42,
    );
    expect(result).toBe(42);
    expect(auditor.log).toEqual(['poll-create began', 'poll-create succeeded']);
  });

  it('records what only the result tells', async () => {
    const auditor = new RecordingAuditor();
    await audited(
      auditor,
      { eventId: 'poll-create', describe: id => ({ id }) },
      async () => 42,
    );
    expect(auditor.log).toEqual([
      'poll-create began',
      'poll-create succeeded with {"id":42}',
    ]);
  });

  it('records what failed and passes the error on', async () => {
    const auditor = new RecordingAuditor();
    await expect(
      audited(auditor, { eventId: 'poll-create' }, () =>
        Promise.reject(new Error('no room')),
      ),
    ).rejects.toThrow('no room');
    expect(auditor.log).toEqual([
      'poll-create began',
      'poll-create failed: no room',
    ]);
  });
});
