import { gitFacts } from '../../__testUtils__/FakeFacts';
import { findPaths, pathOptions } from './pathOptions';

const options = pathOptions(gitFacts, [
  { name: 'readme', path: 'README.md', contains: 'Usage' },
  { name: 'ci', path: '.ci.yaml', select: 'jobs.test' },
]);

describe('pathOptions', () => {
  it('has the facts, the files and the fields of entities, with their types', () => {
    expect(options).toEqual(
      expect.arrayContaining([
        {
          path: 'facts.git.commits',
          title: 'Git activity: Commits',
          type: 'number',
          unit: 'in 90 days',
        },
        expect.objectContaining({
          path: 'facts.files.readme.matches',
          type: 'boolean',
        }),
        expect.objectContaining({ path: 'facts.files.ci.value' }),
        expect.objectContaining({ path: 'entity.spec.type', type: 'string' }),
      ]),
    );
    expect(options.map(({ path }) => path)).not.toContain(
      'facts.files.readme.value',
    );
  });

  it.each([
    ['last COMMIT', ['facts.git.lastCommitAt']],
    ['lifecycle', ['entity.spec.lifecycle']],
    ['zebra', []],
  ])('finds by %j', (text, found) => {
    expect(findPaths(options, text).map(({ path }) => path)).toEqual(found);
  });
});
