import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a test may change of the provider. */
export interface IdentityProviderChange {
  user?: string;
  people?: Record<string, Record<string, unknown>>;
  /** Claims that replace those of ID tokens; null for none. */
  forge?: Record<string, unknown> | null;
  clockOffsetMs?: number;
  isAway?: boolean;
  rotateKeys?: boolean;
}

/** Starts `oidc-provider` in a process of its own. */
export async function startIdentityProvider() {
  const child = fork(join(__dirname, 'identityProvider.mjs'), {
    silent: true,
    execArgv: [],
  });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) {
    throw new Error('The provider has no output');
  }
  let complaints = '';
  stderr.on('data', chunk => {
    complaints += chunk;
  });
  const started = await Promise.race([
    once(stdout, 'data').then(([chunk]) => String(chunk).trim()),
    once(child, 'exit').then(() => undefined),
  ]);
  if (!started) {
    throw new Error(`The provider did not start: ${complaints}`);
  }
  return {
    issuer: started,
    /** Changes it, and tells what it has been asked for. */
    async control(change: IdentityProviderChange) {
      const response = await fetch(`${started}/control`, {
        method: 'POST',
        body: JSON.stringify(change),
      });
      return (await response.json()) as {
        tokenRequests: number;
        revocations: number;
      };
    },
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
