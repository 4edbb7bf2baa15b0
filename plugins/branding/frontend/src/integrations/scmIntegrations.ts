import { ConfigReader } from '@backstage/config';
import {
  ApiBlueprint,
  ConfigApi,
  configApiRef,
} from '@backstage/frontend-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';

/**
 * The integrations as far as a browser may know them. Reading them from the
 * app's own config warns in development of each credential that is rightly
 * hidden; a copy of the visible part does not know what is hidden.
 */
export function readScmIntegrations(config: ConfigApi) {
  return ScmIntegrationsApi.fromConfig(
    new ConfigReader({ integrations: config.getOptional('integrations') }),
  );
}

/** Replaces the app's own registry of Git hosts. */
export const scmIntegrations = ApiBlueprint.make({
  name: 'scm-integrations',
  params: define =>
    define({
      api: scmIntegrationsApiRef,
      deps: { configApi: configApiRef },
      factory: ({ configApi }) => readScmIntegrations(configApi),
    }),
});
