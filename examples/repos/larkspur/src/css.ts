export type Palette = Record<string, string>;

/** CSS variables for both modes. Light is the default, dark follows the system. */
export function toCss(modes: { light: Palette; dark: Palette }, space: Palette): string {
  const block = (palette: Palette, prefix: string) =>
    Object.entries(palette)
      .map(([name, value]) => `  --lark-${prefix}-${name}: ${value};`)
      .join('\n');
  return [
    `:root {\n${block(modes.light, 'color')}\n${block(space, 'space')}\n}`,
    `@media (prefers-color-scheme: dark) {\n:root {\n${block(modes.dark, 'color')}\n}\n}`,
    '',
  ].join('\n\n');
}
