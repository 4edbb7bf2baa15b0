import { mkdirSync, writeFileSync } from 'node:fs';
import { color, space, toCss } from '../src/index.ts';

const out = new URL('../dist/', import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(new URL('tokens.css', out), toCss(color, space));
console.log('dist/tokens.css');
