import { ReactNode } from 'react';
import { isHexColor, readableOn } from './contrast';
import { darkPalette, lightPalette } from './palettes';
import './tokens.css';

/** Colours of a company that replace ours in one mode. Hex notation only. */
export interface ThemeColors {
  /** Buttons, links, the current page. */
  accent?: string;
  /** Behind everything. */
  app?: string;
  /** Cards, tables, the sidebar's current entry. */
  surface?: string;
  /** Behind the sidebar; default: same as `app`. */
  sidebar?: string;
}

/** What a {@link ThemeTokens} needs. */
export interface ThemeTokensProps {
  mode: 'light' | 'dark';
  colors?: ThemeColors;
  children?: ReactNode;
}

function declarations(mode: 'light' | 'dark', colors: ThemeColors): string[] {
  const lines = Object.entries(colors)
    .filter(([, value]) => value !== undefined && isHexColor(value))
    .map(([name, value]) => `--cb-${name}: ${value};`);
  if (colors.accent && isHexColor(colors.accent)) {
    const { surface, text } = mode === 'light' ? lightPalette : darkPalette;
    const foreground = readableOn(colors.accent, [
      lightPalette.surface,
      lightPalette.text,
    ]);
    lines.push(
      `--cb-accent-fg: ${foreground};`,
      `--cb-accent-hover: color-mix(in oklab, ${colors.accent} 86%, ${text});`,
      `--cb-accent-soft: color-mix(in oklab, ${colors.accent} 12%, ${surface});`,
      `--cb-accent-on-soft: color-mix(in oklab, ${colors.accent} 80%, ${text});`,
    );
  }
  return lines;
}

/**
 * Loads the design tokens and, where a company has its own colours, the rules
 * that replace ours. Goes inside the provider of each theme.
 */
export function ThemeTokens({ mode, colors, children }: ThemeTokensProps) {
  const lines = declarations(mode, colors ?? {});
  return (
    <>
      {lines.length > 0 && (
        <style>{`[data-theme-name='callboard'][data-theme-mode='${mode}']{${lines.join('')}}`}</style>
      )}
      {children}
    </>
  );
}
