import fs from 'node:fs';
import path from 'node:path';
import type { BuildSiteOptions } from '@callboard/plugin-docs-engine-node';
import { RESULT } from '../__testUtils__/run';
import { serveCommand } from './serveCommand';

describe('callboard docs serve', () => {
  it('builds again and again, tells changes and each failure once, and cleans up', async () => {
    const interrupt = new AbortController();
    const lines: string[] = [];
    const built: BuildSiteOptions[] = [];
    const steps = [
      () => ({ ...RESULT, warnings: [{ file: 'a.md', message: 'Odd.' }] }),
      () => ({ ...RESULT, written: 0 }),
      () => {
        throw new Error('Broken.');
      },
      () => {
        throw new Error('Broken.');
      },
      () => ({ ...RESULT, written: 1 }),
      () => {
        interrupt.abort();
        return { ...RESULT, written: 0 };
      },
    ];
    const code = await serveCommand(
      ['--source', 'src', '--port', '0', '--no-cache'],
      {
        out: line => lines.push(line),
        err: line => lines.push(line),
        progress: () => {},
      },
      {
        builder: {
          build: async options => {
            built.push(options);
            return steps[built.length - 1]();
          },
          close: async () => {},
        },
        env: {},
        signal: interrupt.signal,
      },
    );
    expect(code).toBe(0);
    expect(lines).toEqual([
      'a.md: Odd.',
      expect.stringMatching(
        /^2 pages in src: .*\nhttp:\/\/127\.0\.0\.1:\d+\/$/,
      ),
      'callboard: Broken.',
      '2 pages in src: 1 file written in 1.23 s',
    ]);
    expect(built).toHaveLength(steps.length);
    const { out, cacheDir } = built[0];
    expect(cacheDir).toBe(path.join(out, '../cache'));
    expect(fs.existsSync(path.dirname(out))).toBe(false);
  });
});
