import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  conformanceReport,
  readIntended,
  REPORT,
  type CaseResult,
} from './__testUtils__/conformanceReport';
import { convertCase } from './__testUtils__/convertCase';
import { describeAnswer } from './__testUtils__/describeAnswer';
import { mutations } from './__testUtils__/mutations';
import { normalDom } from './__testUtils__/normalDom';
import {
  askOracle,
  isOracleInstalled,
  type OracleAnswers,
} from './__testUtils__/Oracle';
import { readCases } from './__testUtils__/readCases';

const cases = readCases();
const groups = [...new Set(cases.map(({ group }) => group))];
const intended = readIntended();

const installed = isOracleInstalled();
const { skip } = describe;
const withOracle = installed ? describe : skip;
const title = installed
  ? 'beside MkDocs'
  : 'beside MkDocs (not installed: apt-get install --no-install-recommends mkdocs mkdocs-material mkdocs-material-extensions python3-pymdownx python3-pygments)';

withOracle(title, () => {
  let oracle: OracleAnswers;
  const results: CaseResult[] = [];
  beforeAll(() => {
    oracle = askOracle(cases);
  }, 300_000);

  describe.each(groups)('%s', group => {
    const own = cases.filter(found => found.group === group);
    it.each(own.map(found => [found.name, found] as const))(
      '%s',
      (_, found) => {
        const expected = describeAnswer(oracle.answers[cases.indexOf(found)]);
        expect(expected).not.toEqual([]);
        const actual = describeAnswer(convertCase(found));
        const equal = actual.join('\n') === expected.join('\n');
        results.push({ group, name: found.name, equal });
        const isListed = intended[group]?.[found.name] !== undefined;
        const listedInVain = ['Equal by now: take it from intended.yaml.'];
        const seen = equal ? listedInVain : expected;
        expect(isListed ? seen : actual).toEqual(expected);
      },
    );
  });

  it('would see small damages', () => {
    // What is left out of the comparison is left out here, too.
    const pages = oracle.answers
      .flatMap(answer => ('html' in answer ? [answer.html] : []))
      .filter(html => !/arithmatex|twemoji|<!--|<span class="\w/.test(html));
    for (const [name, mutate] of Object.entries(mutations)) {
      const damaged = pages
        .map(html => ({ html, mutated: mutate(html) }))
        .filter(({ html, mutated }) => html !== mutated);
      expect({ name, enough: damaged.length > 25 }).toEqual({
        name,
        enough: true,
      });
      for (const { html, mutated } of damaged) {
        expect(normalDom(mutated)).not.toEqual(normalDom(html));
      }
    }
  });

  it('is published as it was found', () => {
    expect(results).toHaveLength(cases.length);
    const report = conformanceReport(results, intended, oracle.versions);
    if (process.env.CALLBOARD_WRITE_DOCS) {
      writeFileSync(REPORT, report);
    }
    // `yarn workspace @callboard/plugin-docs-engine-common conformance` writes it anew.
    expect(existsSync(REPORT) && readFileSync(REPORT, 'utf8')).toBe(report);
  });
});

describe('the cases', () => {
  it('are at least 300 and have a name of their own', () => {
    const names = cases.map(({ group, name }) => `${group}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(300);
  });

  it('have the names that intended differences use', () => {
    const listed = Object.entries(intended).flatMap(([group, names]) =>
      Object.keys(names).map(name => `${group}: ${name}`),
    );
    const known = new Set(cases.map(({ group, name }) => `${group}: ${name}`));
    expect(listed.filter(name => !known.has(name))).toEqual([]);
  });
});
