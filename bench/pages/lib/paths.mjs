import path from 'node:path';
import { dataDir } from '../../../scripts/lib/paths.mjs';

/** Everything the benchmark keeps; ignored by git. */
export const benchDir = path.join(dataDir, 'bench');

/** The stock app. */
export const stockDir = path.join(benchDir, 'stock');
