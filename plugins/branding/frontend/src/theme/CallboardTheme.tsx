import { UnifiedThemeProvider } from '@backstage/theme';
import { ThemeTokens } from '@callboard/ui';
import { ReactNode, useMemo } from 'react';
import { useBranding } from '../config/useBranding';
import { createCallboardTheme } from './createCallboardTheme';
import './fonts.css';

/** What a {@link CallboardTheme} needs. */
export interface CallboardThemeProps {
  mode: 'light' | 'dark';
  children: ReactNode;
}

/** One mode of our look for Backstage UI and Material UI alike. */
export function CallboardTheme({ mode, children }: CallboardThemeProps) {
  const colors = useBranding().colors[mode];
  const theme = useMemo(
    () => createCallboardTheme(mode, colors),
    [mode, colors],
  );
  return (
    <UnifiedThemeProvider theme={theme} themeName="callboard">
      <ThemeTokens mode={mode} colors={colors}>
        {children}
      </ThemeTokens>
    </UnifiedThemeProvider>
  );
}
