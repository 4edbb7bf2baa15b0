import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { deep, plantedMember, plantedText } from '../__testUtils__/canaries';
import { redactEvent } from './redactEvent';

const event: AuditorEvent = {
  plugin: 'catalog',
  eventId: 'entity-fetch',
  severityLevel: 'low',
  actor: { actorId: 'user:default/ada', ip: '::1', userAgent: 'curl' },
  request: { method: 'GET', url: '/api/catalog/entities?filter=kind=api' },
  meta: { queryType: 'all', count: 2 },
  status: 'succeeded',
};
const SEED = { seed: 20261122, numRuns: 500 };

describe('redactEvent', () => {
  it('changes nothing where there is no secret', () => {
    expect(redactEvent(event)).toEqual(event);
    const error = new Error('no such entity');
    const failed = redactEvent({ ...event, status: 'failed', error });
    expect(failed).toHaveProperty('error', error);
  });

  it('lets no secret through into the log', () => {
    fc.assert(
      fc.property(
        plantedText,
        plantedMember.chain(({ secret, member }) =>
          fc.tuple(fc.constant(secret), deep(member)),
        ),
        ({ secret, text }, [other, value]) => {
          const redacted = redactEvent({
            ...event,
            actor: { userAgent: text },
            request: { method: 'GET', url: `/x?${text}` },
            meta: { text, value } as JsonObject,
            status: 'failed',
            error: new Error(text),
          });
          const { message = '', stack } =
            redacted.status === 'failed' ? redacted.error : {};
          const all = `${JSON.stringify(redacted)}${message}${stack}`;
          expect(all).not.toContain(secret);
          expect(all).not.toContain(other);
        },
      ),
      SEED,
    );
  });
});
