import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { BrandingProblems } from './BrandingProblems';

/** Watches over `app.branding`. */
export const brandingProblemsElement = AppRootElementBlueprint.make({
  name: 'branding-problems',
  params: { element: <BrandingProblems /> },
});
