import type {
  StandardsFile,
  Stored,
} from '@callboard/plugin-scorecards-common';
import { aCheck, aTrack } from '../__testUtils__/standards';
import { planFile } from './planFile';

const LOCATION = 'standards.yaml';
const stored = (source: Stored['source']): Stored => ({
  version: 1,
  source,
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'user:default/ada',
});
const fromFile = stored({ type: 'file', location: LOCATION });
const fromPortal = stored({ type: 'portal' });

const plan = (
  file: StandardsFile,
  all: Partial<Parameters<typeof planFile>[0]> = {},
) => planFile({ checks: [], tracks: [], ...all }, { location: LOCATION, file });

describe('planFile', () => {
  it('puts what is new or changed and leaves the rest alone', () => {
    const changed = aCheck('b', { severity: 'high' });
    const track = aTrack('t', { checks: ['a', 'b'] });
    const found = plan(
      { checks: [aCheck('a'), changed], tracks: [track] },
      {
        checks: [
          { ...aCheck('a'), ...fromFile },
          { ...aCheck('b'), ...fromFile },
        ],
      },
    );
    expect(found).toEqual({
      problems: [],
      puts: [
        { kind: 'check', definition: changed, filesChanged: false },
        { kind: 'track', definition: track, filesChanged: false },
      ],
      removals: [],
    });
  });

  it('removes what the file does not have any more', () => {
    const files = [{ name: 'readme', path: 'README.md' }];
    const found = plan(
      { tracks: [] },
      {
        checks: [
          { ...aCheck('a', { files }), ...fromFile },
          { ...aCheck('mine'), ...fromPortal },
        ],
        tracks: [{ ...aTrack('t', { checks: ['a'] }), ...fromFile }],
      },
    );
    expect(found).toEqual({
      problems: [],
      puts: [],
      removals: [
        { kind: 'check', id: 'a', filesChanged: true },
        { kind: 'track', id: 't', filesChanged: false },
      ],
    });
  });

  it('refuses ids that the portal or another file owns', () => {
    const other = stored({ type: 'file', location: 'other.yaml' });
    const { problems } = plan(
      { checks: [aCheck('a'), aCheck('b')] },
      {
        checks: [
          { ...aCheck('a'), ...fromPortal },
          { ...aCheck('b'), ...other },
        ],
      },
    );
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'checks[0].id: a is kept in the portal: remove it there, or use another id',
      'checks[1].id: b is kept in other.yaml: remove it there, or use another id',
    ]);
  });

  it('names what does not go together, with paths into the file', () => {
    const read = (path: string) => [{ name: 'readme', path }];
    const { problems } = plan({
      checks: [
        aCheck('a', { files: read('README.md') }),
        aCheck('b', { files: read('docs/README.md') }),
      ],
      tracks: [aTrack('t', { checks: ['a', 'lost'] })],
    });
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'checks[0].files[0].name: the check b reads docs/README.md under the name readme: give this another name, or read the same',
      'checks[1].files[0].name: the check a reads README.md under the name readme: give this another name, or read the same',
      'tracks[0].levels[0].checks[1]: there is no check "lost"',
    ]);
  });

  it('does not take a check away from a track that is kept elsewhere', () => {
    const { problems } = plan(
      { checks: [] },
      {
        checks: [{ ...aCheck('a'), ...fromFile }],
        tracks: [{ ...aTrack('t', { checks: ['a'] }), ...fromPortal }],
      },
    );
    expect(problems).toEqual([
      {
        path: 'checks',
        message:
          'the check a is missing, and the track Track t (t) uses it: take it out there first',
        severity: 'error',
      },
    ]);
  });
});
