import { setFlagsFromString } from 'node:v8';

/** Nobody waits for this thread, so that it need not be stopped in small steps. */
const MARK_AT_ONCE = '--no-incremental-marking';

/**
 * V8 optimises a function after so many calls that the work pays in a server. A
 * build of a hundred pages is over before, and pays a third of its processor
 * time for it. Names and meanings differ between versions of V8, and an unknown
 * name is told to the user: only versions that were measured are here.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  // V8 11.3: bytes of bytecode to run before a function is looked at.
  '20': ['--interrupt-budget=1000000', MARK_AT_ONCE],
  // V8 12.4: calls before the expensive optimiser. The cheap one, Maglev, saves
  // no more, and Node turned it off there for its faults (nodejs/node#54384).
  '22': ['--invocation-count-for-turbofan=20000', MARK_AT_ONCE],
};

/** Processors that V8 has all of these compilers for. */
const PROCESSORS = ['x64', 'arm64'];

/** A process as far as its tuning goes. */
export interface TunedProcess {
  versions: { node: string };
  arch: string;
  execArgv: string[];
  env: Record<string, string | undefined>;
}

/**
 * Makes this process and its workers optimise later and collect garbage at once. Whoever gives
 * Node options of their own keeps them as they are.
 *
 * @param target the process, with the options that Node itself was started with
 * @param setFlag how an option of V8 is set
 */
export function tuneForShortRuns(
  { versions, arch, execArgv, env }: TunedProcess,
  setFlag: (flag: string) => void = setFlagsFromString,
) {
  if (!PROCESSORS.includes(arch) || execArgv.length || env.NODE_OPTIONS) {
    return;
  }
  const [major] = versions.node.split('.');
  FLAGS[major]?.forEach(flag => setFlag(flag));
}
