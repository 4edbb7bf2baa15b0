import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { RelayedLogger } from './RelayedLogger';
import type { RelayedLine } from './RelayedLogger';

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
    return new RelayedLogger(line => {
      if (process.connected && (isVerbose || line.level !== 'debug')) {
        tell(line);
      }
    });
  },
});

function tell(line: RelayedLine) {
  try {
    process.send?.(line);
  } catch {
    // What cannot be put into JSON is not worth losing the line.
    process.send?.({ ...line, meta: {} });
  }
}
