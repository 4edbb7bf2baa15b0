import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { brandingProblemsElement } from './config/brandingProblemsElement';
import { iconBundle } from './icons/iconBundle';
import { scmIntegrations } from './integrations/scmIntegrations';
import { appLayout } from './layout/appLayout';
import { navContent } from './navigation/navContent';
import { swappableComponents } from './pages/swappableComponents';
import { shortcutsElement } from './shortcuts/shortcutsElement';
import { fetchApi } from './signIn/fetchExtension';
import { signInPage } from './signIn/signInExtension';
import { templateCard } from './templates/templateCardExtension';
import { darkTheme, lightTheme } from './theme/themes';

/** Everything that makes the portal look and feel like ours. */
export const brandingModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    lightTheme,
    darkTheme,
    iconBundle,
    appLayout,
    navContent,
    signInPage,
    shortcutsElement,
    brandingProblemsElement,
    templateCard,
    scmIntegrations,
    fetchApi,
    ...swappableComponents,
  ],
});
