import { iconsApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { NavContentNavItems } from '@backstage/plugin-app-react';
import { lazy, Suspense, useMemo } from 'react';
import { useBranding } from '../config/useBranding';
import { useSidebar } from '../layout/SidebarContext';
import { resolveNavigation } from './resolveNavigation';
import { Sidebar } from './Sidebar';
import { useUnreadCount } from './useUnreadCount';

const PhoneBar = lazy(() =>
  import('./PhoneBar').then(m => ({ default: m.PhoneBar })),
);

/** What a {@link NavigationContent} needs. */
export interface NavigationContentProps {
  /** The pages of the app. */
  navItems: NavContentNavItems;
}

/** The navigation of the portal, as a sidebar or as the bar of a phone. */
export function NavigationContent({ navItems }: NavigationContentProps) {
  const icons = useApi(iconsApiRef);
  const branding = useBranding();
  const { isPhone } = useSidebar();
  const unread = useUnreadCount();
  const navigation = useMemo(
    () => resolveNavigation(navItems, branding, icons),
    [navItems, branding, icons],
  );
  return isPhone ? (
    <Suspense fallback={null}>
      <PhoneBar navigation={navigation} unread={unread} />
    </Suspense>
  ) : (
    <Sidebar navigation={navigation} unread={unread} />
  );
}
