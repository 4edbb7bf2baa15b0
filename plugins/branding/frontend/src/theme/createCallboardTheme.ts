import {
  createUnifiedTheme,
  PageTheme,
  palettes,
  UnifiedTheme,
} from '@backstage/theme';
import {
  darkPalette,
  lightPalette,
  readableOn,
  ThemeColors,
} from '@callboard/ui';
import { componentOverrides } from './componentOverrides';

const heading = (fontSize: number, marginBottom: number) => ({
  fontSize,
  fontWeight: 600,
  marginBottom,
});

const typography = {
  htmlFontSize: 16,
  fontFamily: 'var(--cb-font)',
  h1: heading(28, 8),
  h2: heading(20, 8),
  h3: heading(20, 4),
  h4: heading(16, 4),
  h5: heading(16, 4),
  h6: heading(14, 2),
};

/**
 * The Material UI theme for the pages of upstream plugins, fed from the same
 * colours as the tokens so that both kinds of pages look alike.
 *
 * @param mode - which of the two palettes
 * @param colors - colours that replace ours
 */
export function createCallboardTheme(
  mode: 'light' | 'dark',
  colors: ThemeColors,
): UnifiedTheme {
  const base = mode === 'light' ? lightPalette : darkPalette;
  const accent = colors.accent ?? base.accent;
  const surface = colors.surface ?? base.surface;
  const app = colors.app ?? base.app;
  const page: PageTheme = {
    colors: [app, app],
    shape: 'none',
    backgroundImage: 'none',
    fontColor: base.text,
  };
  return createUnifiedTheme({
    palette: {
      ...palettes[mode],
      primary: {
        main: accent,
        contrastText: colors.accent
          ? readableOn(accent, [lightPalette.surface, lightPalette.text])
          : base.accentFg,
      },
      secondary: { main: base.infoText },
      error: { main: base.badText },
      warning: { main: base.warnText },
      success: { main: base.goodText },
      info: { main: base.infoText },
      text: {
        primary: base.text,
        secondary: base.textMuted,
        disabled: base.textDisabled,
      },
      background: { default: app, paper: surface },
      divider: base.border,
      border: base.border,
      link: accent,
      linkHover: accent,
      textContrast: base.text,
      textSubtle: base.textMuted,
      textVerySubtle: base.textDisabled,
      highlight: base.warnBg,
      errorBackground: base.badBg,
      errorText: base.badText,
      warningBackground: base.warnBg,
      warningText: base.warnText,
      infoBackground: base.infoBg,
      infoText: base.infoText,
      gold: base.warnText,
      status: {
        ok: base.goodText,
        warning: base.warnText,
        error: base.badText,
        running: base.infoText,
        pending: base.textMuted,
        aborted: base.textMuted,
      },
      banner: {
        ...palettes[mode].banner,
        info: base.infoBg,
        error: base.badBg,
        warning: base.warnBg,
        text: base.text,
        link: accent,
        closeButtonColor: base.text,
      },
      navigation: {
        ...palettes[mode].navigation,
        background: colors.sidebar ?? app,
        color: base.textMuted,
        selectedColor: base.text,
        indicator: accent,
      },
      tabbar: { indicator: accent },
    },
    fontFamily: typography.fontFamily,
    typography,
    defaultPageTheme: 'home',
    pageTheme: { home: page },
    components: componentOverrides,
  });
}
