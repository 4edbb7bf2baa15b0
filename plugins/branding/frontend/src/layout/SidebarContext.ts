import { createContext, useContext } from 'react';

/** State of the sidebar. */
export interface SidebarState {
  /** Whether titles are shown; folded, only icons are. */
  isOpen: boolean;
  isPhone: boolean;
  toggle: () => void;
}

/** Shares the state between the shell and the navigation. */
export const SidebarContext = createContext<SidebarState>({
  isOpen: true,
  isPhone: false,
  toggle: () => {},
});

/** The state of the sidebar. */
export function useSidebar(): SidebarState {
  return useContext(SidebarContext);
}
