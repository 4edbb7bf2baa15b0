import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { TemplateCard as StockTemplateCard } from '@backstage/plugin-scaffolder-react/alpha';

/** Replaces the card of a template on the "Create" page. */
export const templateCard = SwappableComponentBlueprint.make({
  name: 'scaffolder-template-card',
  params: define =>
    define({
      component: StockTemplateCard,
      loader: () => import('./TemplateCard').then(m => m.TemplateCard),
    }),
});
