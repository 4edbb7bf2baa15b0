import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { EntityHeaderActionBlueprint } from '@callboard/ui';
import { maySeeGoldenPaths } from '../pages';
import { ActionsButton } from './ActionsButton';

/** Kinds that templates make, and do something to. */
const kinds = ['component', 'api', 'resource', 'system', 'domain'];

/** What templates can do with an entity, beside its title. */
export const entityActionsButton = EntityHeaderActionBlueprint.make({
  name: 'actions',
  if: maySeeGoldenPaths,
  params: {
    appliesTo: ({ kind }) => kinds.includes(kind.toLocaleLowerCase('en-US')),
    Component: ActionsButton,
  },
});

/** The tab "History" of an entity. */
export const entityHistory = EntityContentBlueprint.make({
  name: 'history',
  if: maySeeGoldenPaths,
  params: {
    path: '/history',
    title: 'History',
    group: 'operation',
    filter: { kind: { $in: kinds } },
    loader: () => import('./EntityHistory').then(m => <m.EntityHistory />),
  },
});
