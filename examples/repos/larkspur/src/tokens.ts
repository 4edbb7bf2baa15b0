import { readFileSync } from 'node:fs';
import type { Palette } from './css.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../tokens/${name}.json`, import.meta.url), 'utf8'));

export const color = read('color') as { light: Palette; dark: Palette };
export const space = read('space') as Palette;

/** Which token may stand on which. The test holds each pair to 4.5 in both modes. */
export const pairs: [text: string, background: string][] = [
  ['text', 'surface'],
  ['text', 'surface-raised'],
  ['text-muted', 'surface'],
  ['text-muted', 'surface-raised'],
  ['on-action', 'action'],
  ['on-danger', 'danger'],
  ['danger', 'surface'],
];
