import type { UnifiedThemeOptions } from '@backstage/theme';
import { backstageOverrides } from './backstageOverrides';

const flat = {
  boxShadow: 'none',
  border: '1px solid var(--cb-border)',
  backgroundImage: 'none',
};

const field = {
  borderRadius: 'var(--cb-radius)',
  backgroundColor: 'var(--cb-surface)',
  '&:hover .MuiOutlinedInput-notchedOutline': {
    borderColor: 'var(--cb-text-muted)',
  },
};

/**
 * What upstream's Material UI components look like in our theme. Colours are
 * the token variables, so one set serves both modes.
 */
export const componentOverrides: UnifiedThemeOptions['components'] = {
  MuiPaper: {
    styleOverrides: {
      root: { backgroundImage: 'none' },
      rounded: { borderRadius: 'var(--cb-radius-card)' },
      elevation0: { boxShadow: 'none' },
      elevation1: flat,
      elevation2: flat,
      elevation4: flat,
      elevation8: { ...flat, boxShadow: 'var(--cb-shadow)' },
    },
  },
  MuiButton: {
    styleOverrides: {
      root: {
        padding: '5px 12px',
        borderRadius: 'var(--cb-radius)',
        fontSize: 'var(--cb-text-14)',
        fontWeight: 500,
        letterSpacing: 0,
        lineHeight: '20px',
        textTransform: 'none',
      },
      text: { padding: '5px 12px' },
      contained: {
        boxShadow: 'none',
        '&:hover': { boxShadow: 'none' },
        '&:active': { boxShadow: 'none' },
      },
      outlined: { borderColor: 'var(--cb-border-strong)' },
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: field,
      notchedOutline: { borderColor: 'var(--cb-border-strong)' },
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: {
        borderColor: 'var(--cb-border)',
        color: 'var(--cb-text-muted)',
        fontSize: 'var(--cb-text-13)',
        letterSpacing: 0,
        textTransform: 'none',
        '&.Mui-selected': {
          backgroundColor: 'var(--cb-accent-soft)',
          color: 'var(--cb-accent-on-soft)',
        },
      },
    },
  },
  MuiInput: {
    styleOverrides: {
      underline: {
        '&:before': { borderBottomColor: 'var(--cb-border)' },
        '&:hover:not(.Mui-disabled):before': {
          borderBottom: '1px solid var(--cb-border-strong)',
        },
      },
    },
  },
  MuiSvgIcon: { styleOverrides: { root: { fontSize: '20px' } } },
  MuiAvatar: {
    styleOverrides: {
      colorDefault: {
        backgroundColor: 'var(--cb-surface-hover)',
        color: 'var(--cb-text-muted)',
      },
    },
  },
  MuiListItem: {
    styleOverrides: {
      root: {
        '&.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: 'var(--cb-accent-soft)',
          color: 'var(--cb-accent-on-soft)',
        },
      },
    },
  },
  MuiStepIcon: {
    styleOverrides: {
      root: { color: 'var(--cb-border-strong)', fontSize: '24px' },
    },
  },
  MuiFilledInput: {
    styleOverrides: {
      root: { ...field, borderRadius: 'var(--cb-radius) var(--cb-radius) 0 0' },
    },
  },
  MuiFormLabel: { styleOverrides: { root: { color: 'var(--cb-text-muted)' } } },
  MuiFormHelperText: {
    styleOverrides: {
      root: { fontSize: 'var(--cb-text-12)', letterSpacing: 0 },
    },
  },
  MuiInputBase: { styleOverrides: { root: { fontSize: 'var(--cb-text-14)' } } },
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: 36 },
      indicator: { backgroundColor: 'var(--cb-accent)' },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: {
        minHeight: 36,
        minWidth: 0,
        padding: '8px',
        color: 'var(--cb-text-muted)',
        fontSize: 'var(--cb-text-14)',
        fontWeight: 500,
        letterSpacing: 0,
        textTransform: 'none',
        opacity: 1,
        '&:hover': { color: 'var(--cb-text)', background: 'transparent' },
        '&.Mui-selected': { color: 'var(--cb-text)' },
      },
      textColorPrimary: { color: 'var(--cb-text-muted)' },
    },
  },
  MuiTableRow: {
    styleOverrides: {
      root: {
        '&:nth-of-type(odd)': { backgroundColor: 'transparent' },
        '&:hover': { backgroundColor: 'var(--cb-surface-subtle)' },
      },
      head: {
        '&:nth-of-type(odd)': { backgroundColor: 'transparent' },
        '&:hover': { backgroundColor: 'transparent' },
      },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: {
        padding: '10px 16px',
        borderBottom: '1px solid var(--cb-border)',
        fontSize: 'var(--cb-text-13)',
        lineHeight: '20px',
        overflowWrap: 'break-word',
        wordBreak: 'normal',
        verticalAlign: 'middle',
      },
      sizeSmall: { padding: '6px 16px' },
      head: {
        color: 'var(--cb-text-muted)',
        fontSize: 'var(--cb-text-12)',
        fontWeight: 500,
        lineHeight: '20px',
        wordBreak: 'normal',
      },
    },
  },
  MuiChip: {
    styleOverrides: {
      root: {
        height: 24,
        margin: '0 4px 4px 0',
        borderRadius: 'var(--cb-radius-sm)',
        backgroundColor: 'var(--cb-surface-subtle)',
        border: '1px solid var(--cb-border)',
        color: 'var(--cb-text-muted)',
        fontSize: 'var(--cb-text-12)',
      },
      label: { padding: '0 8px', fontSize: 'var(--cb-text-12)' },
      labelSmall: { padding: '0 6px', fontSize: 'var(--cb-text-12)' },
      clickable: { '&:hover': { backgroundColor: 'var(--cb-surface-hover)' } },
    },
  },
  MuiCardHeader: {
    styleOverrides: { root: { padding: '16px 16px 0' } },
  },
  MuiTooltip: {
    styleOverrides: {
      tooltip: {
        backgroundColor: 'var(--cb-text)',
        color: 'var(--cb-app)',
        fontSize: 'var(--cb-text-12)',
        borderRadius: 'var(--cb-radius-sm)',
      },
    },
  },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 36 } } },
  MuiSnackbarContent: {
    styleOverrides: { root: { borderRadius: 'var(--cb-radius)' } },
  },
  MuiAccordion: {
    styleOverrides: {
      root: { ...flat, '&:before': { display: 'none' } },
    },
  },
  MuiTypography: {
    styleOverrides: {
      body1: { fontSize: 'var(--cb-text-14)', lineHeight: '20px' },
      body2: { fontSize: 'var(--cb-text-13)', lineHeight: '20px' },
      overline: { letterSpacing: 0, textTransform: 'none' },
      button: { letterSpacing: 0, textTransform: 'none' },
    },
  },
  ...backstageOverrides,
};
