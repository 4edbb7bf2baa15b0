import { gitFacts } from '../__testUtils__/FakeFacts';
import { aCheck, aCheckDefinition } from '../__testUtils__/standards';
import {
  findCheckProblems,
  missingInCheck,
  newCheckDraft,
  toCheckDefinition,
  toCheckDraft,
} from './checkDraft';

const full = aCheckDefinition({
  fix: {
    text: 'Run it',
    template: {
      ref: 'template:default/add-readme',
      values: { repo: '${{ entity.metadata.name }}' },
    },
  },
  rule: {
    $all: [
      { 'facts.files.readme.exists': true },
      { 'facts.git.commits': { $gt: 1, $lt: 9 } },
    ],
  },
  files: [{ name: 'readme', path: 'README.md', contains: 'Usage' }],
  enabledFrom: '2026-03-01',
});

describe('a check while it is edited', () => {
  it('says the same before anything is changed', () => {
    const draft = toCheckDraft(aCheck({ ...full, version: 3 }));
    expect(draft.basedOn).toBe(3);
    expect(toCheckDefinition(draft)).toEqual(full);
    expect(missingInCheck(draft)).toBeUndefined();
    expect(findCheckProblems(draft, gitFacts)).toEqual([]);
  });

  it('must ask something', () => {
    expect(missingInCheck(newCheckDraft())).toBe(
      'What it asks: add a condition',
    );
  });

  it('needs values of its template that can be read', () => {
    const draft = toCheckDraft(aCheck(full));
    expect(missingInCheck({ ...draft, templateValues: 'repo: [' })).toBe(
      'The values of the template are no YAML object',
    );
  });

  it('has the problems that the backend would find', () => {
    const draft = toCheckDraft(
      aCheck({
        title: '',
        rule: { 'facts.git.comits': { $gt: 1 } },
        files: [
          { name: 'a', path: 'x' },
          { name: 'a', path: 'y' },
        ],
      }),
    );
    expect(findCheckProblems({ ...draft, title: 'T' }, gitFacts)).toEqual([
      expect.objectContaining({
        path: 'rule.facts.git.comits',
        severity: 'warning',
        message: expect.stringContaining('commits'),
      }),
      expect.objectContaining({ path: 'files[1].name', severity: 'error' }),
    ]);
    expect(
      findCheckProblems({ ...draft, files: [] }, gitFacts).map(
        ({ path }) => path,
      ),
    ).toEqual(['title', 'rule.facts.git.comits']);
  });
});
