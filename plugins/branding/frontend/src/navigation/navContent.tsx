import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { NavigationContent } from './NavigationContent';

/** Replaces the stock sidebar. */
export const navContent = NavContentBlueprint.make({
  params: {
    component: ({ navItems }) => <NavigationContent navItems={navItems} />,
  },
});
