import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { TaskBroker } from '@backstage/plugin-scaffolder-node';
import type { SuspendedTasks } from '../../tasks/SuspendedTasks';
import { ownServiceClient } from '../ownServiceClient';
import { createApprovalAction } from './createApprovalAction';
import { createWaitAction } from './createWaitAction';
import { GatesClient } from './GatesClient';
import { GateSteps } from './GateSteps';

/** What {@link createGateActions} needs, of the scaffolder. */
export interface GateActionsOptions {
  auth: AuthService;
  broker: Pick<TaskBroker, 'get'>;
  catalog: CatalogService;
  discovery: DiscoveryService;
  suspended: Pick<SuspendedTasks, 'roundOf'>;
}

/** Makes the template actions that wait: `gate:approval` and `gate:wait`. */
export function createGateActions(options: GateActionsOptions) {
  const { broker, suspended } = options;
  const steps = new GateSteps({
    gates: new GatesClient(ownServiceClient(options, 'golden-paths')),
    tasks: suspended,
  });
  return [
    createApprovalAction({
      ...options,
      steps,
      parametersOf: async id => (await broker.get(id)).spec.parameters,
    }),
    createWaitAction({ ...options, steps }),
  ];
}
