import {
  ApiBlueprint,
  configApiRef,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ForgeClient } from '@callboard/plugin-forge-common';
import { choicesApiRef } from './fields/choices/ChoicesApi';
import { ChoicesClient } from './fields/choices/ChoicesClient';
import { formDecorators, formFields } from './fields/formFields';
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

const choicesApi = ApiBlueprint.make({
  name: 'choices',
  params: define =>
    define({
      api: choicesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ChoicesClient(deps),
    }),
});

/** Adds form fields to the scaffolder, replaces its pages of tasks and names its tabs. */
export const goldenPathsModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    serviceNameApi,
    choicesApi,
    ...formFields,
    ...formDecorators,
    tasksApi,
    tasksSubPage,
    ...tabTitles,
  ],
});
