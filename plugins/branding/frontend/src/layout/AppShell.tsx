import { SidebarPinStateProvider } from '@backstage/core-components';
import { useMediaQuery } from '@callboard/ui';
import { ReactNode, useMemo, useState } from 'react';
import styles from './AppShell.module.css';
import { SidebarContext } from './SidebarContext';

const STORAGE_KEY = 'callboard.sidebar';

function storedState(): boolean | undefined {
  const value = window.localStorage.getItem(STORAGE_KEY);
  return value === undefined || value === null ? undefined : value === 'open';
}

/** What an {@link AppShell} needs. */
export interface AppShellProps {
  navigation: ReactNode;
  content: ReactNode;
}

/** Sidebar and page side by side; on phones the sidebar is a bar at the foot. */
export function AppShell({ navigation, content }: AppShellProps) {
  const isPhone = useMediaQuery('(width < 600px)');
  const isWide = useMediaQuery('(width >= 1100px)');
  const [choice, setChoice] = useState(storedState);
  const isOpen = choice ?? isWide;

  const sidebar = useMemo(() => {
    const toggle = () => {
      window.localStorage.setItem(STORAGE_KEY, isOpen ? 'folded' : 'open');
      setChoice(!isOpen);
    };
    return { isOpen, isPhone, toggle };
  }, [isOpen, isPhone]);
  const pinState = useMemo(
    () => ({
      isPinned: sidebar.isOpen,
      isMobile: sidebar.isPhone,
      toggleSidebarPinState: sidebar.toggle,
    }),
    [sidebar],
  );

  return (
    <SidebarContext.Provider value={sidebar}>
      <SidebarPinStateProvider value={pinState}>
        <a href="#content" className={styles.skip}>
          Skip to content
        </a>
        <div className={styles.shell} data-sidebar={isOpen ? 'open' : 'folded'}>
          {navigation}
          <div id="content" tabIndex={-1} className={styles.content}>
            {content}
          </div>
        </div>
      </SidebarPinStateProvider>
    </SidebarContext.Provider>
  );
}
