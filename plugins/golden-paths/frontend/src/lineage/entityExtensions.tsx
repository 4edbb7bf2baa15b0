import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { maySeeGoldenPaths } from '../pages';
import { SOURCE_TEMPLATE_ANNOTATION } from './sourceTemplate';

/** What is known to be from a template, and components that can be adopted into one. */
export const templateFilter: FilterPredicate = {
  $any: [
    {
      [`metadata.annotations.${SOURCE_TEMPLATE_ANNOTATION}`]: { $exists: true },
    },
    // Only what lives in a repository can be adopted.
    {
      kind: 'component',
      'metadata.annotations.backstage.io/source-location': {
        $hasPrefix: 'url:',
      },
    },
  ],
};

/** Where an entity comes from, on its overview. */
export const templateCard = EntityCardBlueprint.make({
  name: 'template',
  if: maySeeGoldenPaths,
  params: {
    type: 'info',
    filter: templateFilter,
    loader: () => import('./TemplateCard').then(m => <m.TemplateCard />),
  },
});

/** The tab "Services" of a template. */
export const templateServices = EntityContentBlueprint.make({
  name: 'services',
  if: maySeeGoldenPaths,
  params: {
    path: '/services',
    title: 'Services',
    filter: { kind: 'template' },
    loader: () =>
      import('./TemplateServices').then(m => <m.TemplateServices />),
  },
});
