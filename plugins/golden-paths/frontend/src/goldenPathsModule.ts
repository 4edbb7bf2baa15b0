import {
  ApiBlueprint,
  configApiRef,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { ForgeClient } from '@callboard/plugin-forge-common';
import { readGoldenPathsConfig } from './readGoldenPathsConfig';
import { DefaultServiceNameApi } from './serviceName/DefaultServiceNameApi';
import { serviceNameApiRef } from './serviceName/ServiceNameApi';
import { tasksApi } from './tasks/tasksApi';
import { tasksSubPage } from './tasks/tasksSubPage';
import { tabTitles } from './words/tabTitles';

const serviceNameApi = ApiBlueprint.make({
  name: 'service-name',
  params: define =>
    define({
      api: serviceNameApiRef,
      deps: {
        catalogApi: catalogApiRef,
        configApi: configApiRef,
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
      },
      factory: ({ catalogApi, configApi, discoveryApi, fetchApi }) =>
        new DefaultServiceNameApi({
          catalogApi,
          forgeApi: new ForgeClient({ discoveryApi, fetchApi }),
          ...readGoldenPathsConfig(configApi),
        }),
    }),
});

const serviceNameField = FormFieldBlueprint.make({
  name: 'service-name',
  params: {
    field: () =>
      import('./serviceName/serviceNameField').then(m => m.serviceNameField),
  },
});

const owningTeamField = FormFieldBlueprint.make({
  name: 'owning-team',
  params: {
    field: () =>
      import('./owningTeam/owningTeamField').then(m => m.owningTeamField),
  },
});

/** Adds form fields to the scaffolder, replaces its pages of tasks and names its tabs. */
export const goldenPathsModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    serviceNameApi,
    serviceNameField,
    owningTeamField,
    tasksApi,
    tasksSubPage,
    ...tabTitles,
  ],
});
