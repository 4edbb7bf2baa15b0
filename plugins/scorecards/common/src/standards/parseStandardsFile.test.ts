import { parseStandardsFile } from './parseStandardsFile';

const good = `# What we ask of components
checks:
  - id: has-owner
    title: Has an owner
    why: Somebody must answer.
    fix: { text: Set spec.owner }
    owner: group:default/platform
    appliesTo: &components { kind: component }
    rule: { entity.spec.owner: { $exists: true } }
    severity: high
    enabledFrom: 2026-03-01
tracks:
  - id: production
    title: Production readiness
    description: ''
    owner: group:default/platform
    appliesTo: *components
    levels:
      - id: bronze
        title: Bronze
        checks: [has-owner]
      - id: silver
        title: Silver
        checks: [has-docs]
`;

const problemsOf = (text: string, checks?: string[]) =>
  parseStandardsFile(text, { checks }).problems.map(
    ({ line, path, message }) => `${line} ${path}: ${message}`,
  );

describe('parseStandardsFile', () => {
  it('reads checks and tracks', () => {
    const { file, problems } = parseStandardsFile(good);
    expect(problems).toEqual([]);
    expect(file?.checks).toMatchObject([
      { id: 'has-owner', enabledFrom: '2026-03-01' },
    ]);
    expect(file?.tracks).toMatchObject([
      { id: 'production', appliesTo: { kind: 'component' } },
    ]);
  });

  it.each(['', '# nothing\n', 'checks: []\n', '{}'])(
    'takes a file without standards: %j',
    text => {
      expect(parseStandardsFile(text)).toMatchObject({
        file: { checks: [], tracks: [] },
        problems: [],
      });
    },
  );

  it.each([
    [
      'severity: high',
      'severity: huge',
      '10 checks[0].severity: Invalid option',
    ],
    [
      '{ $exists: true }',
      '{ $exist: true }',
      '9 checks[0].rule.entity.spec.owner.$exist: is no operator; did you mean $exists?',
    ],
    [
      'enabledFrom: 2026-03-01',
      'enabledFrom: soon',
      '11 checks[0].enabledFrom: must be a date',
    ],
    [
      'id: silver',
      'id: bronze',
      '22 tracks[0].levels[1].id: "bronze" is there already',
    ],
    [
      'title: Bronze',
      'titel: Bronze',
      '19 tracks[0].levels[0].title: Invalid input',
    ],
    ['tracks:', 'trakcs:', '12 trakcs: is not known'],
    ['checks:\n  - id', 'checks:\n  id', '3 : is not valid YAML'],
    ['tracks:', 'checks:', '12 : is not valid YAML: Map keys must be unique'],
    [
      '*components',
      '*services',
      'undefined : is not valid YAML: Unresolved alias',
    ],
  ])('names the line when %j is %j', (from, to, problem) => {
    const [first] = problemsOf(good.replace(from, to));
    expect(first).toContain(problem);
  });

  it('names ids that are there twice', () => {
    const twice = good.replace(
      'tracks:',
      `${good.slice(good.indexOf('  - id'), good.indexOf('tracks:')).replace('&components', '')}tracks:`,
    );
    expect(problemsOf(twice)).toEqual([
      '12 checks[1].id: "has-owner" is there already, at checks[0].id',
    ]);
  });

  it('names checks that neither the file nor the portal has', () => {
    expect(problemsOf(good, ['has-readme'])).toEqual([
      '24 tracks[0].levels[1].checks[0]: there is no check "has-docs"',
    ]);
    expect(problemsOf(good, ['has-docs'])).toEqual([]);
  });

  it('finds the line of what others find wrong', () => {
    const { lineOf } = parseStandardsFile(good);
    expect(lineOf('checks[0].rule')).toBe(9);
    expect(lineOf('checks[0].rule.entity.spec.owner')).toBe(9);
    expect(lineOf('tracks[0].levels[1].nothing')).toBe(22);
    expect(lineOf('')).toBeUndefined();
  });

  it('does not let aliases multiply a file', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 10; level += 1) {
      const alias = `*a${level - 1}`;
      lines.push(`a${level}: &a${level} [${Array(10).fill(alias).join(', ')}]`);
    }
    const [first] = problemsOf(lines.join('\n'));
    expect(first).toContain('Excessive alias count');
  });

  it('refuses a file that is too long', () => {
    expect(problemsOf('#'.repeat(2_000_001))).toEqual([
      'undefined : is longer than 2000000 characters',
    ]);
  });

  it.each([1_000, 20_000])('does not run out of stack at depth %i', depth => {
    const text = `checks: ${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(parseStandardsFile(text).file).toBeUndefined();
  });
});
