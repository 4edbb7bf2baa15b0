import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import { TemplateText } from './TemplateText';

const aTemplate = (location?: string) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'a-service',
    uid: '1',
    annotations: {
      'backstage.io/template-version': '2',
      'backstage.io/managed-by-origin-location': 'x',
      ...(location && { [ANNOTATION_LOCATION]: location }),
    },
  },
  spec: { type: 'service' },
});

const one = `# Why it is so
kind: Template
metadata: { name: a-service }
`;
const two = `kind: Template
metadata: { name: other }
---
${one}`;

const answering = (text: string) =>
  new TemplateText({
    readUrl: async () => ({ buffer: async () => Buffer.from(text) }),
  });

describe('the text of a template', () => {
  it('is the file as it was written, from a host or a disk', async () => {
    const location = 'url:https://git.example/a/template.yaml';
    expect(await answering(one).read(aTemplate(location))).toBe(one);

    const folder = await mkdtemp(join(tmpdir(), 'template-'));
    await writeFile(join(folder, 'template.yaml'), one);
    const file = `file:${join(folder, 'template.yaml')}`;
    expect(await answering('').read(aTemplate(file))).toBe(one);
    await rm(folder, { recursive: true });
  });

  it('is one document of a file with several', async () => {
    const text = await answering(two).read(aTemplate('url:https://a/b.yaml'));
    expect(text).toContain('# Why it is so');
    expect(text).not.toContain('other');
  });

  it('is made from the entity when its file does not have it', async () => {
    for (const template of [
      aTemplate(),
      aTemplate('url:https://git.example/other.yaml'),
    ]) {
      const text = await answering('kind: Location').read(template);
      expect(text).toContain(
        "backstage.io/template-version: '2'".replace(/'/g, '"'),
      );
      expect(text).not.toMatch(/uid|managed-by/);
    }
  });
});
