import type { UnifiedThemeOptions } from '@backstage/theme';

const picker = {
  styleOverrides: {
    root: { margin: 0, border: 0, backgroundColor: 'transparent' },
    title: {
      margin: '0 0 4px',
      color: 'var(--cb-text-muted)',
      fontSize: 'var(--cb-text-12)',
      fontWeight: 500,
      textTransform: 'none',
    },
    groupWrapper: { margin: '0 0 16px' },
    menuItem: { minHeight: 40 },
  },
};

/**
 * Looks of the components of Backstage's own Material UI library, by the names
 * their styles are registered under.
 */
export const backstageOverrides: UnifiedThemeOptions['components'] &
  Record<string, { styleOverrides: object }> = {
  BackstageHeader: {
    styleOverrides: {
      header: {
        padding: '20px 24px 16px',
        boxShadow: 'none',
        backgroundColor: 'var(--cb-app)',
        backgroundImage: 'none',
        color: 'var(--cb-text)',
      },
      title: {
        color: 'var(--cb-text)',
        fontSize: 'var(--cb-text-20)',
        fontWeight: 600,
        letterSpacing: '-0.01em',
        wordBreak: 'normal',
      },
      subtitle: { color: 'var(--cb-text-muted)' },
      type: { color: 'var(--cb-text-muted)', textTransform: 'none' },
    },
  },
  BackstageHeaderLabel: {
    styleOverrides: {
      label: { color: 'var(--cb-text-muted)' },
      value: { color: 'var(--cb-text)' },
    },
  },
  BackstageHeaderTabs: {
    styleOverrides: {
      tabsWrapper: {
        padding: '0 16px',
        backgroundColor: 'transparent',
        borderBottom: '1px solid var(--cb-border)',
      },
      defaultTab: {
        padding: '8px',
        color: 'var(--cb-text-muted)',
        fontSize: 'var(--cb-text-14)',
        fontWeight: 500,
        letterSpacing: 0,
        textTransform: 'none',
      },
      selected: { color: 'var(--cb-text)' },
    },
  },
  BackstageContentHeader: {
    styleOverrides: {
      title: { fontSize: 'var(--cb-text-16)', fontWeight: 600 },
    },
  },
  BackstageItemCardHeader: {
    styleOverrides: {
      root: {
        padding: '16px 16px 8px',
        backgroundImage: 'none',
        color: 'var(--cb-text)',
      },
    },
  },
  BackstageTableHeader: {
    styleOverrides: {
      header: {
        padding: '10px 16px',
        borderTop: 0,
        borderBottom: '1px solid var(--cb-border)',
        color: 'var(--cb-text-muted)',
        fontSize: 'var(--cb-text-12)',
        fontWeight: 500,
        textTransform: 'none',
        whiteSpace: 'nowrap',
      },
    },
  },
  BackstageTableToolbar: {
    styleOverrides: {
      root: { padding: '12px 16px' },
      title: { fontSize: 'var(--cb-text-14)', fontWeight: 600 },
    },
  },
  CatalogReactUserListPicker: picker,
  ScaffolderReactOwnerListPicker: picker,
  BackstageEmptyState: {
    styleOverrides: {
      imageContainer: { display: 'none' },
    },
  },
};
