import {
  FormDecoratorBlueprint,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { signedInUserDecorator } from './signedInUser/signedInUserDecorator';

/** Form fields for templates, each loaded when a form uses it. */
export const formFields = [
  FormFieldBlueprint.make({
    name: 'service-name',
    params: {
      field: () =>
        import('../serviceName/serviceNameField').then(m => m.serviceNameField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'owning-team',
    params: {
      field: () =>
        import('../owningTeam/owningTeamField').then(m => m.owningTeamField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'catalog-entity',
    params: {
      field: () =>
        import('./entity/catalogEntityField').then(m => m.catalogEntityField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'remote-choice',
    params: {
      field: () =>
        import('./choices/remoteChoiceField').then(m => m.remoteChoiceField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'cost-estimate',
    params: {
      field: () =>
        import('./cost/costEstimateField').then(m => m.costEstimateField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'cron',
    params: {
      field: () => import('./cron/cronField').then(m => m.cronField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'cidr',
    params: {
      field: () => import('./cidr/cidrField').then(m => m.cidrField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'semantic-version',
    params: {
      field: () =>
        import('./version/semanticVersionField').then(
          m => m.semanticVersionField,
        ),
    },
  }),
];

/** What fills parameters when a form is sent. */
export const formDecorators = [
  FormDecoratorBlueprint.make({
    name: 'signed-in-user',
    params: { decorator: signedInUserDecorator },
  }),
];
