import { toError } from '@backstage/errors';
import { GateClient } from '@callboard/plugin-scorecards-common';
import {
  approvalDecidePermission,
  approvalReadPermission,
} from '@callboard/plugin-golden-paths-common';
import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import { readTasksConfig } from '../tasks/readTasksConfig';
import { ResumeClient } from '../tasks/ResumeClient';
import { SecretBox } from '../tasks/SecretBox';
import { ApprovalCallers } from './approvals/ApprovalCallers';
import { ApprovalNews } from './approvals/ApprovalNews';
import {
  approvalResourceRef,
  isApprover,
  isRequester,
} from './approvals/approvalResource';
import { createApprovalsRouter } from './approvals/approvalsRouter';
import { ApproverRefs } from './approvals/ApproverRefs';
import { AuthorizedApprovalsService } from './approvals/AuthorizedApprovalsService';
import type { ApprovalsReadModel } from './approvals/ApprovalsReadModel';
import { DefaultApprovalsService } from './approvals/DefaultApprovalsService';
import { registerApprovalActions } from './approvals/registerApprovalActions';
import { AuthorizedGatesService } from './AuthorizedGatesService';
import { DefaultGatesService } from './DefaultGatesService';
import { endGatesOfTasks } from './endGatesOfTasks';
import { createGatesRouter } from './gatesRouter';
import type { GatesStore } from './GatesStore';
import { Resumer } from './Resumer';
import { ownServiceClient } from './ownServiceClient';
import { sweepGates } from './sweepGates';
import { WaitConditions } from './waits/WaitConditions';
import { createWebhooksRouter } from './waits/webhooksRouter';
import { WebhooksService } from './waits/WebhooksService';

/** What {@link startGates} needs. */
export interface StartGatesOptions extends GoldenPathsDeps {
  readModel: ApprovalsReadModel;
  store: GatesStore;
}

/** Puts the parts of gates together, and looks after them. */
export async function startGates(options: StartGatesOptions): Promise<void> {
  const { httpRouter, logger, permissionsRegistry, store } = options;
  permissionsRegistry.addResourceType({
    resourceRef: approvalResourceRef,
    permissions: [approvalReadPermission, approvalDecidePermission],
    rules: [isApprover, isRequester],
    getResources: async refs => {
      const found = await store.findApprovals(refs);
      return refs.map(ref => found.find(({ id }) => id === ref));
    },
  });
  const shared = {
    ...options,
    approverRefs: new ApproverRefs(options),
    conditions: new WaitConditions({
      ...options,
      scorecards: new GateClient(ownServiceClient(options, 'scorecards')),
    }),
    news: new ApprovalNews(options),
    resumer: new Resumer({ logger, store, tasks: new ResumeClient(options) }),
  };
  const box = SecretBox.create(await readKeys(options, store));
  const approvals = AuthorizedApprovalsService.create({
    ...shared,
    callers: new ApprovalCallers(shared),
    inner: DefaultApprovalsService.create(shared),
  });
  const gates = new AuthorizedGatesService({
    ...options,
    inner: DefaultGatesService.create({
      ...shared,
      seal: (taskId, secret) => box.seal(taskId, { secret }),
    }),
  });
  const webhooks = new WebhooksService({
    ...shared,
    open: (taskId, sealed) => box.open(taskId, sealed).secret,
  });
  httpRouter.use(createApprovalsRouter({ ...options, approvals }));
  httpRouter.use(createGatesRouter({ ...options, gates }));
  httpRouter.use(createWebhooksRouter({ webhooks }));
  httpRouter.addAuthPolicy({ path: '/webhooks', allow: 'unauthenticated' });
  registerApprovalActions({ ...options, approvals });
  await endGatesOfTasks(shared);
  await options.scheduler.scheduleTask({
    id: 'sweep-gates',
    frequency: { seconds: 10 },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 5 },
    fn: async signal => {
      try {
        await sweepGates(shared, signal);
      } catch (error) {
        logger.error('Gates could not be looked at', toError(error));
      }
    },
  });
}

/** Those of tasks, or one of our own where the configuration has none. */
async function readKeys(
  { config }: Pick<GoldenPathsDeps, 'config'>,
  store: GatesStore,
): Promise<string[]> {
  const { secretKeys } = readTasksConfig(config);
  return secretKeys.length > 0 ? secretKeys : [await store.fallbackKey()];
}
