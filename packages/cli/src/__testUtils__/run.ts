import type {
  BuildResult,
  BuildSiteOptions,
} from '@callboard/plugin-docs-engine-node';
import { runCli } from '../runCli';

/** A result of a build. */
export const RESULT: BuildResult = {
  pages: 2,
  written: 5,
  unchanged: 0,
  removed: 0,
  warnings: [],
  files: ['index.html', 'a/index.html'],
  milliseconds: 1234,
};

/** Runs a command line with a builder that does what a test says. */
export async function run(
  args: string[],
  build: (options: BuildSiteOptions) => Promise<BuildResult> = async () =>
    RESULT,
) {
  const out: string[] = [];
  const err: string[] = [];
  const progress: string[] = [];
  const built: BuildSiteOptions[] = [];
  const code = await runCli(
    args,
    {
      out: line => out.push(line),
      err: line => err.push(line),
      progress: line => progress.push(line),
    },
    {
      builder: {
        build: async options => {
          built.push(options);
          return build(options);
        },
        close: async () => {},
      },
      env: { XDG_CACHE_HOME: '/cache' },
      signal: new AbortController().signal,
    },
  );
  return { code, out: out.join('\n'), err: err.join('\n'), progress, built };
}
