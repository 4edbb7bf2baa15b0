import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { SignInPage } from './SignInPage';

/**
 * Replaces the stock sign-in page, which loads the whole of core-components on
 * every visit. Ours is small, and every visit goes through it, so that it is not
 * loaded apart.
 */
export const signInPage = SignInPageBlueprint.make({
  params: { loader: async () => SignInPage },
});
