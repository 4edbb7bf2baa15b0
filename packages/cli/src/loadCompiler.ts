// Before the flags are set: those of others make V8 refuse the code that Node has
// in store for its own modules.
import 'node:crypto';
import path from 'node:path';
import { loadCached, type CachedModule } from './loadCached';
import { tuneForShortRuns } from './tuneForShortRuns';

/**
 * Reads the compiler, and makes this process ready to run it.
 * @param execArgv options that Node was started with
 */
export function loadCompiler(
  execArgv: string[],
): CachedModule<typeof import('./docs')> {
  const { versions, arch, env } = process;
  tuneForShortRuns({ versions, arch, env, execArgv });
  return loadCached(path.join(__dirname, 'docs.cjs'));
}
