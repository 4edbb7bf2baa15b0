import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleTo } from './bundleTo.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(folder, 'dist');
fs.rmSync(dist, { recursive: true, force: true });
fs.mkdirSync(dist, { recursive: true });
await bundleTo(dist);

// A package of its own without dependencies, for registries and CI.
const { name, version, description, license } = JSON.parse(
  fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
);
fs.writeFileSync(
  path.join(dist, 'callboard.cjs'),
  "#!/usr/bin/env node\nrequire('./main.cjs');\n",
);
fs.writeFileSync(
  path.join(dist, 'package.json'),
  JSON.stringify(
    {
      ...{ name, version, description, license },
      bin: { callboard: 'callboard.cjs' },
      engines: { node: '>=20.3' },
    },
    null,
    2,
  ),
);
