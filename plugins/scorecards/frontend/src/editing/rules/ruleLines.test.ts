import { ruleLines } from './ruleLines';

describe('ruleLines', () => {
  it('has a line for each condition, and indents groups', () => {
    expect(
      ruleLines({
        $all: [
          { 'entity.kind': 'Component' },
          {
            $any: [
              { 'facts.git.lastCommitAt': { $newerThan: '90d' } },
              { $not: { 'entity.spec.type': { $in: ['library', 'tool'] } } },
            ],
          },
          { 'facts.files.readme.exists': { $exists: false } },
        ],
      }),
    ).toEqual([
      'all of these',
      '  entity.kind is Component',
      '  at least one of these',
      '    facts.git.lastCommitAt is newer than 90d',
      '    entity.spec.type is none of library, tool',
      '  facts.files.readme.exists does not exist',
    ]);
  });

  it('says what is counted', () => {
    expect(
      ruleLines({
        'facts.alerts.open': {
          $count: { where: { severity: 'high' }, $lte: 0 },
        },
      }),
    ).toEqual([
      'facts.alerts.open: the number of items is at most 0, counting where',
      '  severity is high',
    ]);
  });

  it('says what an item has to be', () => {
    expect(
      ruleLines({ 'entity.relations': { $contains: { type: 'ownedBy' } } }),
    ).toEqual(['entity.relations has an item that…', '  type is ownedBy']);
  });

  it('says so when nothing is asked', () => {
    expect(ruleLines({})).toEqual(['always']);
  });
});
