import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { syntheticEntities } from '../../../scripts/lib/synthetic/entities.mjs';
import { benchDir } from './paths.mjs';

const PER_FILE = 250;

/**
 * Writes the entities that both catalogs hold: the people and systems of the
 * demo company, and synthetic ones.
 *
 * @param count how many synthetic entities
 * @returns `{ id, locations, minimum, component }`: a name that changes with
 *   the content, files to register, how many entities there are at least, and
 *   one component to open
 */
export function writeDataset(count) {
  const entities = syntheticEntities(count);
  const examples = ['org', 'catalog'].map(name =>
    path.join(root, 'examples', name),
  );
  const id = createHash('sha256')
    .update(JSON.stringify(entities))
    .update(examples.flatMap(contents).join('\0'))
    .digest('hex')
    .slice(0, 8);

  const folder = path.join(benchDir, 'entities');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const targets = [];
  for (let start = 0; start < entities.length; start += PER_FILE) {
    const name = `entities-${targets.length + 1}.yaml`;
    // JSON documents are YAML documents, and are read faster.
    const documents = entities
      .slice(start, start + PER_FILE)
      .map(entity => JSON.stringify(entity));
    fs.writeFileSync(path.join(folder, name), documents.join('\n---\n'));
    targets.push(`./${name}`);
  }
  const all = path.join(folder, 'all.yaml');
  fs.writeFileSync(
    all,
    JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Location',
      metadata: { name: 'bench-entities' },
      spec: { type: 'file', targets },
    }),
  );
  return {
    id: `${id}_${count}`,
    locations: [
      ...examples.map(example => path.join(example, 'all.yaml')),
      all,
    ],
    minimum: count,
    component: entities.find(entity => entity.kind === 'Component'),
  };
}

function contents(folder) {
  return fs
    .readdirSync(folder)
    .sort()
    .map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
}
