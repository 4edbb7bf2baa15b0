import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/**
 * Replaces the stock sign-in page, which loads the whole of core-components on
 * every visit.
 */
export const signInPage = SignInPageBlueprint.make({
  params: { loader: () => import('./SignInPage').then(m => m.SignInPage) },
});
