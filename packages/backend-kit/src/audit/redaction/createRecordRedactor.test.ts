import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { aRecord } from '../__testUtils__/aRecord';
import { deep, plantedMember, plantedText } from '../__testUtils__/canaries';
import { createRecordRedactor } from './createRecordRedactor';

const redact = createRecordRedactor();
const SEED = { seed: 20261122, numRuns: 1000 };

/** No character that moves a terminal, breaks a line or turns a text. */
// eslint-disable-next-line no-control-regex
const ACTIVE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/;

describe('createRecordRedactor', () => {
  it('lets no secret through in any text, at any depth', () => {
    fc.assert(
      fc.property(
        plantedText.chain(({ secret, text }) =>
          fc.tuple(fc.constant({ secret, text }), deep(text)),
        ),
        ([{ secret, text }, value]) => {
          const record = redact(
            aRecord({
              actor: text,
              userAgent: text,
              request: `GET /x?y=${text}`,
              target: text,
              error: `Error: ${text}`,
              meta: { value } as JsonObject,
            }),
          );
          expect(JSON.stringify(record)).not.toContain(secret);
        },
      ),
      SEED,
    );
  });

  it('lets nothing through under a name that tells a secret', () => {
    fc.assert(
      fc.property(
        plantedMember.chain(({ secret, member }) =>
          fc.tuple(fc.constant(secret), deep(member)),
        ),
        ([secret, value]) => {
          const record = redact(aRecord({ meta: { value } as JsonObject }));
          expect(JSON.stringify(record)).not.toContain(secret);
        },
      ),
      SEED,
    );
  });

  it('makes everything inert, bounded and fit for JSON', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.anything()),
        fc.string({ unit: 'binary', maxLength: 5000 }),
        (meta, text) => {
          const record = redact(
            aRecord({ userAgent: text, error: text, meta: meta as JsonObject }),
          );
          const json = JSON.stringify(record);
          expect(json.length).toBeLessThan(40_000);
          // JSON escapes what is active, and quotes, which are not.
          expect(json.replaceAll('\\\\', '')).not.toMatch(/\\[^"]/);
          expect(json).not.toMatch(ACTIVE);
          expect(JSON.parse(json)).toEqual(record);
        },
      ),
      { ...SEED, numRuns: 300 },
    );
  });

  it('takes out what the configuration says is secret, wherever it stands', () => {
    const withSecrets = createRecordRedactor([
      's3cr3t.value+1',
      'postgres',
      'https://id.example/oauth2/token',
    ]);
    const record = withSecrets(
      aRecord({
        target: 'resource:default/postgres',
        error: 'no (s3cr3t.value+1) at https://id.example/oauth2/token',
        meta: { name: 'xs3cr3t.value+1x' },
      }),
    );
    expect(record.error).toBe(
      'no ([redacted]) at https://id.example/oauth2/token',
    );
    expect(record.target).toBe('resource:default/postgres');
    expect(record.meta).toEqual({ name: 'x[redacted]x' });
  });

  it('keeps what is no secret as it is', () => {
    const record = aRecord({
      actor: 'user:default/ada',
      via: 'plugin:scaffolder',
      ip: '::ffff:10.0.0.1',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0',
      request: 'DELETE /api/catalog/entities/by-uid/4f',
      target: 'component:default/token-service',
      error: 'NotFoundError: there is no component:default/cookie-shop',
      meta: {
        queryType: 'by-query',
        query: { filter: ['kind=component,spec.type=service'], limit: '20' },
        count: 3,
        ok: true,
        nothing: null,
        hasToken: false,
        spinning: 'pinned',
        url: 'https://git.example/a/b?ref=main',
      },
    });
    expect(redact(record)).toEqual(record);
  });

  it('cuts what is long, deep or wide', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const { meta, error } = redact(
      aRecord({
        error: 'x'.repeat(5000),
        meta: {
          long: 'y'.repeat(5000),
          wide: Array.from({ length: 500 }, (_, i) => i),
          cyclic,
        } as JsonObject,
      }),
    );
    expect(error).toHaveLength(1000);
    expect(meta?.long).toHaveLength(1000);
    expect(meta?.wide).toHaveLength(51);
    expect(JSON.stringify(meta?.cyclic)).toContain('[…]');
  });

  it('survives what throws when it is read', () => {
    const meta = Object.defineProperty({}, 'bad', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    expect(redact(aRecord({ meta })).meta).toEqual({ unreadable: true });
  });
});
