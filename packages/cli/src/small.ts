import type { SiteBuilderOptions } from '@callboard/plugin-docs-engine-node';
import { loadCompiler } from './loadCompiler';

/** `buildSmall` of the compiler beside. */
export const buildSmall: SiteBuilderOptions['buildSmall'] = (
  job,
  listeners,
) => {
  const { exports, keep } = loadCompiler(process.execArgv);
  const done = exports.buildSmall(job, listeners);
  if ('result' in done) {
    // By now everything that a build needs was compiled.
    keep(done.result.written);
  }
  return done;
};
