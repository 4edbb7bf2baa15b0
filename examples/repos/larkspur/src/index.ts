export { contrast, luminance } from './contrast.ts';
export { toCss, type Palette } from './css.ts';
export { color, pairs, space } from './tokens.ts';
