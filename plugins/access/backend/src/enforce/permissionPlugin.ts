import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  auditTrailServiceRef,
  ConditionJudge,
  PermissionDecider,
  permissionEngineServiceRef,
  RemoteConditionsClient,
} from '@callboard/backend-kit';
import { publishedPolicyServiceRef } from '../policies/publishedPolicy';
import { readAccessConfig } from '../readAccessConfig';
import { AccessPolicy } from './AccessPolicy';
import { DenialRecorder } from './DenialRecorder';
import { createPermissionRouter } from './permissionRouter';

/**
 * The plugin `permission`, in place of Backstage's permission backend: the same
 * HTTP interface and the same extension point for policies.
 *
 * Upstream reason: the permission backend applies conditions by calling the
 * plugins over HTTP, also those of its own process, and keeps its policy to
 * itself. This one gives the policy to the permission engine of the process and
 * decides through it. It is part of `access` because without a policy of a
 * module it decides by the published one.
 */
export const permissionPlugin = createBackendPlugin({
  pluginId: 'permission',
  register(env) {
    let given: PermissionPolicy | undefined;
    env.registerExtensionPoint(policyExtensionPoint, {
      setPolicy(policy) {
        if (given) {
          throw new Error('Two modules set a permission policy; remove one');
        }
        given = policy;
      },
    });
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        engine: permissionEngineServiceRef,
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        logger: coreServices.logger,
        published: publishedPolicyServiceRef,
        trail: auditTrailServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, config, discovery, engine, http, httpAuth } = deps;
        const { logger, published, trail, userInfo } = deps;
        const { admins, audit, enforcement } = readAccessConfig(config);
        const { guest, isOpen, trustPolicyForMs } = enforcement;
        if (!enforcement.isEnabled) {
          logger.warn(
            'Everything is allowed to everybody, because permission.enabled is not true',
          );
        }
        if (given) {
          logger.info(
            'Permissions are decided by the policy of a module, not by the published policy of access',
          );
        }
        const policy =
          given ??
          new AccessPolicy({
            published,
            people: { admins, guest },
            trustPolicyForMs,
          });
        const denials = new DenialRecorder({
          trail,
          logger,
          sampleRate: audit.denialsSampleRate,
        });
        engine.policy = policy;
        engine.onDenial = denial => denials.record(denial);

        const remote = new RemoteConditionsClient({ auth, discovery });
        const judge = new ConditionJudge(engine, remote);
        const decider = new PermissionDecider({ auth, userInfo, judge });
        http.use(
          createPermissionRouter({
            auth,
            httpAuth,
            decider,
            engine,
            policy,
            isOpen,
          }),
        );
        http.addAuthPolicy({ path: '/health', allow: 'unauthenticated' });
      },
    });
  },
});
