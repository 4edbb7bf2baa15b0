import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleTo } from './bundleTo.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
fs.rmSync(dist, { recursive: true, force: true });
fs.mkdirSync(path.join(dist), { recursive: true });
await bundleTo(dist);
