import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  AuditApi,
  AuditClient,
  PoliciesApi,
  PoliciesClient,
  SimulatorApi,
  SimulatorClient,
} from '@callboard/plugin-access-common';

const deps = { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef };

/** Versions of the policy, and the roles in them. */
export const policiesApiRef = createApiRef<PoliciesApi>().with({
  id: 'plugin.access.policies',
  pluginId: 'access',
});

export const policiesApi = ApiBlueprint.make({
  name: 'policies',
  params: defineParams =>
    defineParams({
      api: policiesApiRef,
      deps,
      factory: options => new PoliciesClient(options),
    }),
});

/** Questions to policies: what is installed, who may, why. */
export const simulatorApiRef = createApiRef<SimulatorApi>().with({
  id: 'plugin.access.simulator',
  pluginId: 'access',
});

export const simulatorApi = ApiBlueprint.make({
  name: 'simulator',
  params: defineParams =>
    defineParams({
      api: simulatorApiRef,
      deps,
      factory: options => new SimulatorClient(options),
    }),
});

/** The audit log. */
export const auditApiRef = createApiRef<AuditApi>().with({
  id: 'plugin.access.audit',
  pluginId: 'access',
});

export const auditApi = ApiBlueprint.make({
  name: 'audit',
  params: defineParams =>
    defineParams({
      api: auditApiRef,
      deps,
      factory: options => new AuditClient(options),
    }),
});
