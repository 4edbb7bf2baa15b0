import fs from 'node:fs';
import path from 'node:path';
import { benchDir } from '../../pages/lib/paths.mjs';

const FILES = 20;

/** Of the template engine: such a text does not match, but that takes for ever. */
const ENDLESS = `\${{ r/^(a+)+$/.test('${'a'.repeat(60)}!') }}`;

const steps = {
  // What is compared: 20 files, most of them with values in them.
  files: [
    {
      id: 'fetch',
      name: 'Fetch',
      action: 'fetch:template',
      input: {
        url: './skeleton',
        values: {
          name: '${{ parameters.name }}',
          owner: 'group:default/platform',
        },
      },
    },
  ],
  // Three steps, the second of which is under way when something is killed.
  waits: ['before', 'meanwhile', 'after'].map((id, index) => ({
    id,
    name: id,
    action: 'debug:wait',
    input: index === 1 ? { seconds: 3 } : { milliseconds: 100 },
  })),
  // Long enough for pages to stay open.
  long: [
    {
      id: 'wait',
      name: 'Wait',
      action: 'debug:wait',
      input: { minutes: 9 },
    },
  ],
  endless: [
    {
      id: 'match',
      name: 'Match',
      action: 'debug:log',
      input: { message: ENDLESS },
    },
  ],
};

/**
 * Writes the templates that both apps run.
 *
 * @returns the file for `catalog.locations`
 */
export function writeTemplates() {
  const folder = path.join(benchDir, 'golden-paths');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'skeleton/src'), { recursive: true });
  for (let index = 0; index < FILES; index++) {
    const file = path.join(folder, 'skeleton', nameOf(index));
    fs.writeFileSync(file, contentOf(index));
  }
  const file = path.join(folder, 'templates.yaml');
  const documents = Object.entries(steps).map(([name, own]) =>
    JSON.stringify({
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name },
      spec: {
        type: 'service',
        owner: 'group:default/platform',
        parameters: { properties: { name: { type: 'string' } } },
        steps: own,
      },
    }),
  );
  fs.writeFileSync(file, documents.join('\n---\n'));
  return file;
}

function nameOf(index) {
  return index % 2 === 0
    ? `file-${index}.md`
    : `src/\${{ values.name }}-${index}.ts`;
}

function contentOf(index) {
  const lines = Array.from({ length: 30 }, (_, row) =>
    row % 6 === 0
      ? `line ${row} of \${{ values.name }}, owned by \${{ values.owner | upper }}`
      : `line ${row} of file ${index}, which is the same for everybody`,
  );
  return `${lines.join('\n')}\n{% if values.owner %}owned{% endif %}\n`;
}
