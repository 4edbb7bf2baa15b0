// The last part of the app's build; see its package.json.
import path from 'node:path';
import { compressAssets } from './lib/compressAssets.mjs';

await compressAssets(path.resolve('dist'));
