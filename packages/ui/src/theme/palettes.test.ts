import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrastRatio } from './contrast';
import { CallboardPalette, darkPalette, lightPalette } from './palettes';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

function cssColors(mode: 'light' | 'dark'): Record<string, string> {
  const [, rest] = css.split(`[data-theme-mode='${mode}'] {`);
  const block = rest.slice(0, rest.indexOf('}'));
  return Object.fromEntries(
    [...block.matchAll(/--cb-([a-z-]+): (#[0-9a-f]{6});/g)].map(match => [
      match[1].replace(/-([a-z])/g, (_, letter: string) =>
        letter.toUpperCase(),
      ),
      match[2],
    ]),
  );
}

const modes: Array<['light' | 'dark', CallboardPalette]> = [
  ['light', lightPalette],
  ['dark', darkPalette],
];

describe.each(modes)('%s palette', (mode, palette) => {
  it('holds the same colours as tokens.css', () => {
    expect(cssColors(mode)).toEqual(palette);
  });

  it.each<[keyof CallboardPalette, keyof CallboardPalette]>([
    ['text', 'app'],
    ['text', 'surfaceHover'],
    ['textMuted', 'app'],
    ['textMuted', 'surface'],
    ['textMuted', 'surfaceSubtle'],
    ['textMuted', 'surfaceHover'],
    ['accent', 'app'],
    ['accent', 'surface'],
    ['accentFg', 'accent'],
    ['accentFg', 'accentHover'],
    ['accentOnSoft', 'accentSoft'],
    ['goodText', 'goodBg'],
    ['goodText', 'surface'],
    ['warnText', 'warnBg'],
    ['warnText', 'surface'],
    ['badText', 'badBg'],
    ['badText', 'surface'],
    ['infoText', 'infoBg'],
    ['infoText', 'surface'],
  ])('%s reads on %s', (text, background) => {
    expect(
      contrastRatio(palette[text], palette[background]),
    ).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the border of controls so that it can be seen', () => {
    expect(
      contrastRatio(palette.borderStrong, palette.surface),
    ).toBeGreaterThanOrEqual(3);
  });
});
