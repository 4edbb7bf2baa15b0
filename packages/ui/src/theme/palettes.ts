/**
 * The colours of one mode, as hex values. Component styles never read this:
 * they use the `--cb-*` variables of `tokens.css`, which hold the same values.
 * It exists for code that has to compute with colours (the Material UI theme,
 * contrast checks).
 */
export interface CallboardPalette {
  app: string;
  surface: string;
  surfaceSubtle: string;
  surfaceHover: string;
  border: string;
  borderStrong: string;
  text: string;
  textMuted: string;
  textDisabled: string;
  accent: string;
  accentHover: string;
  accentFg: string;
  accentSoft: string;
  accentOnSoft: string;
  goodText: string;
  goodBorder: string;
  goodBg: string;
  warnText: string;
  warnBorder: string;
  warnBg: string;
  badText: string;
  badBorder: string;
  badBg: string;
  badSolid: string;
  infoText: string;
  infoBorder: string;
  infoBg: string;
}

/** Colours of the light mode: slightly warm neutrals, violet accent. */
export const lightPalette: CallboardPalette = {
  app: '#faf9f7',
  surface: '#ffffff',
  surfaceSubtle: '#f5f3ef',
  surfaceHover: '#edeae4',
  border: '#e4e0d9',
  borderStrong: '#8c877d',
  text: '#1c1b19',
  textMuted: '#5f5b54',
  textDisabled: '#a39e94',
  accent: '#5b3df5',
  accentHover: '#482bdc',
  accentFg: '#ffffff',
  accentSoft: '#efecfe',
  accentOnSoft: '#4528c9',
  goodText: '#12633a',
  goodBorder: '#7cc59a',
  goodBg: '#e6f5ec',
  warnText: '#854600',
  warnBorder: '#e0a24e',
  warnBg: '#fdf1df',
  badText: '#a3201a',
  badBorder: '#e6938d',
  badBg: '#fdecea',
  badSolid: '#c4271f',
  infoText: '#1a5694',
  infoBorder: '#86b4e0',
  infoBg: '#e8f2fc',
};

/** Colours of the dark mode: near black, lighter violet accent. */
export const darkPalette: CallboardPalette = {
  app: '#111214',
  surface: '#1a1b1f',
  surfaceSubtle: '#222328',
  surfaceHover: '#2b2c32',
  border: '#303138',
  borderStrong: '#74767f',
  text: '#f0f0f2',
  textMuted: '#a9aab2',
  textDisabled: '#65666e',
  accent: '#a99bff',
  accentHover: '#bdb2ff',
  accentFg: '#16113a',
  accentSoft: '#28234a',
  accentOnSoft: '#c9c0ff',
  goodText: '#7fd8a2',
  goodBorder: '#2f6b48',
  goodBg: '#15291e',
  warnText: '#f2b866',
  warnBorder: '#7a5520',
  warnBg: '#2e2313',
  badText: '#ff9c94',
  badBorder: '#8a3934',
  badBg: '#331a19',
  badSolid: '#e5534b',
  infoText: '#8dc3f7',
  infoBorder: '#2f5a86',
  infoBg: '#152536',
};
