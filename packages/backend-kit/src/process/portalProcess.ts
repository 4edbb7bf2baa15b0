import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { processRole } from './processRole';
import type { ProcessRole } from './processRole';

/** What is known of this process. */
export interface PortalProcess {
  role: ProcessRole;
  /**
   * The script that made this process a portal, absolute, if it makes a runner
   * of it as well. Undefined in backends that tests start.
   */
  entry?: string;
}

/** What is known of this process: a portal of its own, unless it says otherwise. */
export const portalProcessServiceRef = createServiceRef<PortalProcess>({
  id: 'callboard.process',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: (): PortalProcess => ({ role: 'portal' }),
    }),
});

/**
 * For backends whose features depend on {@link processRole}, so that the same
 * script can be started as a runner.
 */
export const portalProcessFactory = createServiceFactory({
  service: portalProcessServiceRef,
  deps: {},
  factory: (): PortalProcess => ({
    role: processRole(),
    entry: process.argv[1],
  }),
});
