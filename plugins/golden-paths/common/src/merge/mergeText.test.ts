import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { mergeText } from './mergeText';

const SEED = 20261122;
const labels = { ours: 'repository', theirs: 'template 2' };
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', '', '  x'), { maxLength: 12 })
  .chain(lines =>
    fc
      .boolean()
      .map(ends => lines.join('\n') + (ends && lines.length > 0 ? '\n' : '')),
  );

const merge = (base: string, ours: string, theirs: string) =>
  mergeText({ base, ours, theirs, labels });

/** Files of lines that occur once, with lines added, changed and removed. */
const edited = fc
  .array(fc.constantFrom('keep', 'ours', 'theirs', 'both', 'apart'), {
    minLength: 1,
    maxLength: 20,
  })
  .map(edits => {
    const side = (name: string) =>
      edits
        .map((edit, index) => {
          if (edit === name || edit === 'apart') {
            return index % 3 === 0 ? '' : `${name} ${index}\n`;
          }
          return edit === 'both' && name !== 'base'
            ? `both ${index}\n`
            : `line ${index}\n`;
        })
        .join('');
    return [
      edits.map((_, index) => `line ${index}\n`).join(''),
      side('ours'),
      side('theirs'),
    ] as const;
  });

describe('mergeText', () => {
  it('gives the template where the repository has not changed', () => {
    fc.assert(
      fc.property(text, text, (base, theirs) => {
        expect(merge(base, base, theirs)).toEqual({
          text: theirs,
          conflicts: 0,
        });
      }),
      { seed: SEED },
    );
  });

  it('gives the repository where the template has not changed', () => {
    fc.assert(
      fc.property(text, text, (base, ours) => {
        expect(merge(base, ours, base)).toEqual({ text: ours, conflicts: 0 });
      }),
      { seed: SEED },
    );
  });

  it('takes what both changed alike', () => {
    fc.assert(
      fc.property(text, text, (base, both) => {
        expect(merge(base, both, both)).toEqual({ text: both, conflicts: 0 });
      }),
      { seed: SEED },
    );
  });

  it('finds the same conflicts whichever side is ours', () => {
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        expect(merge(base, ours, theirs).conflicts).toBe(
          merge(base, theirs, ours).conflicts,
        );
      }),
      { seed: SEED },
    );
  });

  it('marks conflicts as git merge-file does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'merge-'));
    try {
      for (const [base, ours, theirs] of fc.sample(edited, {
        seed: SEED,
        numRuns: 60,
      })) {
        expect({ base, ours, theirs, ...merge(base, ours, theirs) }).toEqual({
          base,
          ours,
          theirs,
          ...gitMerge(folder, { base, ours, theirs }),
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('keeps a missing final newline, and ends the line before a marker', () => {
    expect(merge('a\nx\nb', 'a\nx\nB', 'a\nx\nc')).toEqual({
      text: 'a\nx\n<<<<<<< repository\nB\n=======\nc\n>>>>>>> template 2\n',
      conflicts: 1,
    });
    expect(merge('a\nx\ny\nb', 'A\nx\ny\nb', 'a\nx\nY\nb')).toEqual({
      text: 'A\nx\nY\nb',
      conflicts: 0,
    });
  });

  it('keeps the line ends of the repository', () => {
    expect(
      merge('a\nb\nc\nd\n', 'A\r\nb\r\nc\r\nd\r\n', 'a\nb\nc\nD\n'),
    ).toEqual({ text: 'A\r\nb\r\nc\r\nD\r\n', conflicts: 0 });
  });

  it('takes its time in proportion to long files, also of blank lines', () => {
    const blank = Array.from({ length: 40_000 }, (_, index) =>
      index % 20 === 0 ? `line ${index}\n` : '\n',
    );
    const change = (at: number, line: string) =>
      blank.map((old, index) => (index === at ? line : old)).join('');
    const { conflicts, text: merged } = merge(
      blank.join(''),
      change(3, 'ours\n'),
      change(39_997, 'theirs\n'),
    );
    expect(conflicts).toBe(0);
    expect(merged).toContain('ours\n');
    expect(merged).toContain('theirs\n');
  });

  it('is one conflict where there are too many equal lines to compare', () => {
    const same = (first: string, count: number) =>
      `${first}\n${'\n'.repeat(count)}${first}\n`;
    const { conflicts } = merge(
      same('base', 9_000),
      same('ours', 9_001),
      same('theirs', 9_002),
    );
    expect(conflicts).toBe(1);
  });
});

function gitMerge(
  folder: string,
  files: { base: string; ours: string; theirs: string },
) {
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
  }
  const { status, stdout } = spawnSync(
    'git',
    [
      ...['merge-file', '-p', '-L', labels.ours, '-L', 'base'],
      ...['-L', labels.theirs, 'ours', 'base', 'theirs'],
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  return { text: stdout, conflicts: status };
}
