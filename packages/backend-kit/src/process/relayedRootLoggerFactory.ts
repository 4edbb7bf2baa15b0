import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { LogRelay } from './LogRelay';
import { RelayedLogger } from './RelayedLogger';
import type { RelayedLog } from './RelayedLogger';

/**
 * The logger of a runner, whose lines its portal writes.
 *
 * Upstream reason: to know what is secret, the logger of each process compiles
 * the configuration schemas of all packages with TypeScript, which takes seconds
 * and more than 100 MB. The portal has done so.
 */
export const relayedRootLoggerFactory = createServiceFactory({
  service: coreServices.rootLogger,
  deps: {},
  factory: () => {
    const isVerbose = process.env.LOG_LEVEL === 'debug';
    const relay = new LogRelay(tell);
    process.once('exit', () => relay.flush());
    return new RelayedLogger(line => {
      if (isVerbose || line.level !== 'debug') {
        relay.add(line);
      }
    });
  },
});

function tell(log: RelayedLog) {
  if (!process.connected) {
    return;
  }
  try {
    process.send?.(log);
  } catch {
    // What cannot be put into JSON is not worth losing the lines.
    const lines = log.lines.map(line => ({ ...line, meta: {} }));
    process.send?.({ ...log, lines });
  }
}
