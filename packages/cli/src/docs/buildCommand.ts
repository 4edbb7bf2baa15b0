import type { Terminal } from '../Terminal';
import { cacheFolder } from './cacheFolder';
import { count, describeResult, describeWarning } from './describe';
import type { DocsTools } from './DocsTools';
import { parseBuildArgs } from './parseDocsArgs';

/** `callboard docs build`: builds a site once. */
export async function buildCommand(
  args: string[],
  terminal: Terminal,
  { builder, env, signal }: DocsTools,
): Promise<number> {
  const options = parseBuildArgs(args);
  const { source, out, strict, quiet, json } = options;
  const result = await builder.build({
    source,
    out,
    siteName: options['site-name'],
    etag: options.etag,
    limits: options.limits,
    cacheDir: cacheFolder(options, env),
    signal,
    onWarning: warning => terminal.err(describeWarning(warning)),
    onProgress: ({ done, total }) =>
      quiet || terminal.progress(`${done} of ${count(total, 'page')}`),
  });
  if (json) {
    const { files, ...summary } = result;
    terminal.out(JSON.stringify({ ...summary, files: files.length }));
  } else if (!quiet) {
    terminal.out(describeResult(result, out));
  }
  if (strict && result.warnings.length) {
    terminal.err(
      `callboard: ${count(result.warnings.length, 'warning')}, which --strict does not allow.`,
    );
    return 1;
  }
  return 0;
}
