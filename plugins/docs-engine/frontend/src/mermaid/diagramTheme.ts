import type { MermaidConfig } from 'mermaid';

/** Variables of Mermaid's `base` theme, and the tokens that they are taken from. */
const TOKENS = {
  background: '--cb-surface',
  mainBkg: '--cb-accent-soft',
  primaryColor: '--cb-accent-soft',
  primaryTextColor: '--cb-text',
  primaryBorderColor: '--cb-accent',
  secondaryColor: '--cb-surface-subtle',
  secondaryTextColor: '--cb-text',
  secondaryBorderColor: '--cb-border-strong',
  tertiaryColor: '--cb-surface-subtle',
  tertiaryTextColor: '--cb-text',
  tertiaryBorderColor: '--cb-border',
  lineColor: '--cb-border-strong',
  textColor: '--cb-text',
  titleColor: '--cb-text',
  edgeLabelBackground: '--cb-surface',
  clusterBkg: '--cb-surface-subtle',
  clusterBorder: '--cb-border',
  noteBkgColor: '--cb-warn-bg',
  noteTextColor: '--cb-text',
  noteBorderColor: '--cb-warn-border',
  errorBkgColor: '--cb-bad-bg',
  errorTextColor: '--cb-bad-text',
  pie1: '--cb-chart-5',
  pie2: '--cb-chart-2',
  pie3: '--cb-chart-3',
  pie4: '--cb-chart-4',
  pie5: '--cb-chart-6',
};

/**
 * Draws diagrams in the colours of the portal's theme. Mermaid computes with
 * colours, so it gets values instead of the variables.
 *
 * @param element - inside the theme
 */
export function diagramTheme(
  element: Element,
): Pick<MermaidConfig, 'theme' | 'themeVariables' | 'darkMode'> {
  const style = getComputedStyle(element);
  const values = Object.entries(TOKENS).flatMap(([name, token]) => {
    const value = style.getPropertyValue(token).trim();
    return value ? [[name, value]] : [];
  });
  const mode = element
    .closest('[data-theme-mode]')
    ?.getAttribute('data-theme-mode');
  const darkMode = mode === 'dark';
  return {
    theme: 'base',
    darkMode,
    themeVariables: {
      darkMode,
      fontFamily: style.fontFamily || 'sans-serif',
      fontSize: '14px',
      ...Object.fromEntries(values),
    },
  };
}
