import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Everything the portal keeps on a laptop; ignored by git. */
export const dataDir = path.join(root, '.data');

export const logsDir = path.join(dataDir, 'logs');
