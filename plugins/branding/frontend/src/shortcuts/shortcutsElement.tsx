import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { Shortcuts } from './Shortcuts';

/** Makes the keyboard shortcuts work on every page. */
export const shortcutsElement = AppRootElementBlueprint.make({
  name: 'shortcuts',
  params: { element: <Shortcuts /> },
});
