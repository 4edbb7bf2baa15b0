import { readProblems } from './importProblems';

describe('readProblems', () => {
  it('takes paths and reasons apart, also where a reason has a semicolon', () => {
    expect(
      readProblems(
        'rules[0].match.resourceTypes: must name one; has 2; defaults.read: must be allow or deny; and 3 more',
      ),
    ).toEqual([
      { path: 'rules[0].match.resourceTypes', reason: 'must name one; has 2' },
      { path: 'defaults.read', reason: 'must be allow or deny' },
      { path: '', reason: 'and 3 more' },
    ]);
  });

  it('keeps a message without a path as it is', () => {
    expect(readProblems('This is no YAML')).toEqual([
      { path: '', reason: 'This is no YAML' },
    ]);
  });
});
