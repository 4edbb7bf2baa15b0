import type { JsonObject } from '@backstage/types';
import { PushedSources } from './PushedSources';

const settings = (schema?: JsonObject) => ({
  id: 'ci',
  title: 'CI',
  subjects: ['external:ci'],
  ttlMs: 60_000,
  ...(schema && { schema }),
});
const sourceWith = (schema?: JsonObject) =>
  PushedSources.create([settings(schema)], []);

describe('PushedSources', () => {
  it('finds out what does not fit the schema, and where', () => {
    const source = sourceWith({
      required: ['build'],
      properties: {
        build: {
          type: 'object',
          properties: { at: { type: 'string', format: 'date-time' } },
        },
      },
    }).find('ci');
    expect(source?.findMisfit({ build: { at: '2026-01-01T00:00:00Z' } })).toBe(
      undefined,
    );
    expect(source?.findMisfit({ build: { at: 'yesterday' } })).toBe(
      'build.at must match format "date-time"',
    );
    expect(source?.findMisfit({})).toBe("must have required property 'build'");
  });

  it('takes everything without a schema', () => {
    expect(sourceWith().find('ci')?.findMisfit({ any: 'thing' })).toBe(
      undefined,
    );
  });

  it('names the key of a schema that cannot be used', () => {
    expect(() => sourceWith({ type: 'integre' })).toThrow(
      'scorecards.facts.sources.ci.schema must be a JSON schema',
    );
    expect(() =>
      sourceWith({ properties: { a: { type: 'string', format: 'colour' } } }),
    ).toThrow('unknown format "colour"');
  });

  it('refuses the name of a collector', () => {
    expect(() => PushedSources.create([settings()], ['ci'])).toThrow(
      'scorecards.facts.sources.ci must have another name',
    );
  });

  it('describes facts by the schema, inner ones by their path', () => {
    const [description] = sourceWith({
      properties: {
        coverage: { type: 'number', title: 'Coverage', description: 'Lines' },
        tests: {
          type: 'object',
          properties: {
            failed: { type: 'integer' },
            names: { type: 'array' },
            at: { type: 'string', format: 'date' },
          },
        },
      },
    }).describe();
    expect(description.facts).toEqual([
      {
        name: 'coverage',
        type: 'number',
        title: 'Coverage',
        description: 'Lines',
      },
      { name: 'tests.failed', type: 'number', title: 'tests.failed' },
      { name: 'tests.names', type: 'list', title: 'tests.names' },
      { name: 'tests.at', type: 'date', title: 'tests.at' },
    ]);
  });
});
