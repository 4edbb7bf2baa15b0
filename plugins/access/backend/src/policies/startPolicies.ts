import type {
  AuditorService,
  AuthService,
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { FollowedFile, repeat } from '@callboard/backend-kit';
import type { PermissionEngine } from '@callboard/backend-kit';
import {
  compilePolicy,
  defaultPolicy,
  parsePolicyYaml,
} from '@callboard/plugin-access-common';
import type { PolicyDocument } from '@callboard/plugin-access-common';
import type { AccessConfig } from '../readAccessConfig';
import { EngineInstallation } from '../simulate/EngineInstallation';
import { announcePolicy, onPolicyAnnounced } from './announcePolicies';
import { DefaultPoliciesService } from './DefaultPoliciesService';
import { EngineDirectory } from './EngineDirectory';
import { LockOutGuard } from './LockOutGuard';
import type { PoliciesStore } from './PoliciesStore';
import { PolicyFileFollower } from './PolicyFileFollower';
import { PolicyPublisher } from './PolicyPublisher';
import type { PublishedPolicy } from './publishedPolicy';
import { PublishedPolicyKeeper } from './PublishedPolicyKeeper';
import { publishPolicyFile } from './publishPolicyFile';
import { refuseUnusable } from './refuseUnusable';

/**
 * Pause between two looks for another published version, in milliseconds. A
 * look takes one row by an index, so that it can be the promise that a policy
 * holds everywhere within two seconds, with or without the event bus.
 */
const LOOK_MS = 1000;

/** Pause between two looks at the policy file, in milliseconds. */
const FILE_LOOK_MS = 500;

/** What {@link startPolicies} needs. */
export interface StartPoliciesOptions {
  settings: AccessConfig;
  store: PoliciesStore;
  published: PublishedPolicy;
  engine: PermissionEngine;
  auditor: AuditorService;
  auth: AuthService;
  events: EventsService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  userInfo: UserInfoService;
}

/**
 * Sees to it that a policy is published, that this process has it, and that it
 * stays that way.
 *
 * @returns what can be done with policies, without a check of permissions
 */
export async function startPolicies(
  options: StartPoliciesOptions,
): Promise<DefaultPoliciesService> {
  const { settings, store, published, auditor, events, logger } = options;
  const directory = new EngineDirectory(options.engine);
  const compile = (document: PolicyDocument) =>
    compilePolicy(document, directory);
  const installation = new EngineInstallation({ ...options, directory });
  const refuse = (document: PolicyDocument) =>
    refuseUnusable(document, installation.describe());

  const keeper = new PublishedPolicyKeeper({
    store,
    published,
    compile,
    surroundings: () => directory.stamp,
    logger,
  });
  const publisher = new PolicyPublisher({
    store,
    async onPublished({ version }) {
      await keeper.refresh();
      announcePolicy(version, { events, logger });
    },
  });
  if (settings.admins.length === 0 && settings.policyFile === undefined) {
    logger.warn(
      'access.admins names nobody, so only those whom the policy itself allows can change it; the policy that ships allows nobody',
    );
  }
  await publisher.seed(defaultPolicy());
  const file = await followFile({ ...options, publisher, refuse });
  await keeper.refresh();
  options.lifecycle.addShutdownHook(repeat(() => keeper.refresh(), LOOK_MS));
  await onPolicyAnnounced(events, () => keeper.refresh());

  return DefaultPoliciesService.create({
    auditor,
    store,
    publisher,
    lockOut: new LockOutGuard({
      auth: options.auth,
      userInfo: options.userInfo,
      people: { admins: settings.admins, guest: settings.enforcement.guest },
      compile,
    }),
    refuseUnusable: refuse,
    state: () => ({
      ...(settings.policyFile !== undefined && {
        readOnlyReason: `The policy comes from the file ${settings.policyFile} (access.policyFile) and is changed there`,
      }),
      ...(file?.problem !== undefined && { problem: file.problem }),
    }),
  });
}

async function followFile(
  options: StartPoliciesOptions & {
    publisher: PolicyPublisher;
    refuse: (document: PolicyDocument) => void;
  },
): Promise<PolicyFileFollower | undefined> {
  const { settings, auditor, logger, notifications, refuse } = options;
  const { policyFile: path, admins } = settings;
  if (path === undefined) {
    return undefined;
  }
  let isEverythingUp = false;
  const follower = new PolicyFileFollower({
    path,
    file: new FollowedFile({
      path,
      parse(text) {
        const document = parsePolicyYaml(text);
        // Before, it is not known which rules the plugins have.
        if (isEverythingUp) {
          refuse(document);
        }
        return document;
      },
    }),
    publish: document => publishPolicyFile(document, { ...options, path }),
    admins,
    auditor,
    logger,
    notifications,
  });
  await follower.refresh();
  // Notifications can be sent once all plugins are there.
  let stop = () => {};
  options.lifecycle.addShutdownHook(() => stop());
  options.rootLifecycle.addStartupHook(() => {
    isEverythingUp = true;
    stop = repeat(async () => {
      await follower.refresh();
      await follower.tell();
    }, FILE_LOOK_MS);
  });
  return follower;
}
