import { execFileSync } from 'node:child_process';
import { tuneForShortRuns, type TunedProcess } from './tuneForShortRuns';

function flagsOf(own: Partial<TunedProcess>): string[] {
  const flags: string[] = [];
  tuneForShortRuns(
    {
      versions: { node: '22.1.0' },
      arch: 'x64',
      execArgv: [],
      env: {},
      ...own,
    },
    flag => flags.push(flag),
  );
  return flags;
}

describe('tuneForShortRuns', () => {
  it('lets the versions of Node that were measured optimise late', () => {
    expect(flagsOf({ versions: { node: '20.19.0' } })).toHaveLength(2);
    expect(flagsOf({ versions: { node: '22.12.0' } })).not.toEqual([]);
  });

  it.each(['18.20.0', '24.0.0', '99.0.0'])('leaves Node %s alone', node => {
    expect(flagsOf({ versions: { node } })).toEqual([]);
  });

  it('leaves processors alone for which V8 lacks a compiler', () => {
    expect(flagsOf({ arch: 's390x' })).toEqual([]);
  });

  it('leaves a process alone that was given options', () => {
    expect(flagsOf({ execArgv: ['--jitless'] })).toEqual([]);
    expect(flagsOf({ env: { NODE_OPTIONS: '--no-opt' } })).toEqual([]);
  });

  it('sets only flags that this version of V8 knows', () => {
    const { node } = process.versions;
    const known = execFileSync(process.execPath, ['--v8-options'], {
      encoding: 'utf8',
    });
    for (const flag of flagsOf({ versions: { node } })) {
      const [name] = flag.replace('--no-', '--').split('=');
      expect(known).toContain(`  ${name} `);
    }
  });
});
