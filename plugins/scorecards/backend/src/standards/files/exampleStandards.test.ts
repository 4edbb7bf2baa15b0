import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { checkKind, trackKind } from '../kinds';
import { parseStandardsYaml } from './parseStandardsYaml';

const text = readFileSync(
  resolvePackagePath(
    '@callboard/plugin-scorecards-backend',
    '../../../examples/scorecards.yaml',
  ),
  'utf8',
);

describe('examples/scorecards.yaml', () => {
  it('can be put in force', () => {
    const { checks = [], tracks = [] } = parseStandardsYaml(text).file;
    const all = { checks, tracks };
    expect(checks.flatMap(each => checkKind.findMisfits(each, all))).toEqual(
      [],
    );
    expect(tracks.flatMap(each => trackKind.findMisfits(each, all))).toEqual(
      [],
    );
  });

  it('has three tracks, and no check that none of them asks', () => {
    const { checks = [], tracks = [] } = parseStandardsYaml(text).file;
    expect(tracks.map(({ id }) => id)).toEqual([
      'production-readiness',
      'security',
      'documentation',
    ]);
    const asked = new Set(
      tracks.flatMap(({ levels }) => levels.flatMap(level => level.checks)),
    );
    expect(checks.map(({ id }) => id).filter(id => !asked.has(id))).toEqual([]);
  });
});
