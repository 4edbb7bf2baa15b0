import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readScorecardsConfig } from './readScorecardsConfig';

const read = (scorecards: JsonObject) =>
  readScorecardsConfig(
    new ConfigReader({ app: { baseUrl: 'http://portal/' }, scorecards }),
  );
const source = (rest: JsonObject, id = 'ci') =>
  read({
    facts: { sources: { [id]: { subjects: ['external:ci'], ...rest } } },
  });

describe('readScorecardsConfig', () => {
  it('needs nothing', () => {
    expect(read({})).toMatchObject({
      kinds: expect.arrayContaining(['component', 'group']),
      facts: { sources: [] },
      collectors: {},
    });
  });

  it('reads sources that push', () => {
    expect(
      source({
        title: 'CI',
        ttl: 'P2D',
        schema: { type: 'object' },
        facts: [{ name: 'coverage', type: 'number', unit: '%' }],
      }).facts.sources,
    ).toEqual([
      {
        id: 'ci',
        title: 'CI',
        subjects: ['external:ci'],
        ttlMs: 2 * 24 * 60 * 60 * 1000,
        schema: { type: 'object' },
        facts: [
          { name: 'coverage', type: 'number', title: 'coverage', unit: '%' },
        ],
      },
    ]);
  });

  it('reads what is said of collectors', () => {
    expect(
      read({
        kinds: ['Component'],
        collectors: {
          git: { enabled: false },
          ci: { budgetPerHour: 100, concurrency: 2, every: { minutes: 5 } },
        },
      }),
    ).toMatchObject({
      kinds: ['component'],
      collectors: {
        git: { isEnabled: false },
        ci: {
          isEnabled: true,
          budgetPerHour: 100,
          concurrency: 2,
          everyMs: 300_000,
        },
      },
    });
  });

  it.each([
    [{ subjects: [] }, 'scorecards.facts.sources.ci.subjects must name'],
    [{ ttl: 'soon' }, 'scorecards.facts.sources.ci.ttl'],
    [{ ttl: { seconds: 5 } }, 'ci.ttl must be a minute or longer'],
    [
      { facts: [{ name: 'a', type: 'colour' }] },
      'scorecards.facts.sources.ci.facts[0].type must be one of boolean',
    ],
  ])('names the key of what it cannot use: %j', (rest, message) => {
    expect(() => source(rest)).toThrow(message);
  });

  it.each(['CI', 'a--b', 'entity'])('refuses the source id %s', id => {
    expect(() => source({}, id)).toThrow(`scorecards.facts.sources.${id} must`);
  });

  it('refuses collectors without a place or a call', () => {
    expect(() => read({ collectors: { git: { concurrency: 0 } } })).toThrow(
      'scorecards.collectors.git.concurrency must be a whole number above 0',
    );
    expect(() => read({ collectors: { git: { budgetPerHour: 1.5 } } })).toThrow(
      'scorecards.collectors.git.budgetPerHour must be a whole number above 0',
    );
  });
});
