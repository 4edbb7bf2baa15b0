import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { SourceTemplateProcessor } from './SourceTemplateProcessor';

const component = (template?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'mailer',
    annotations: template ? { 'backstage.io/source-template': template } : {},
  },
});

async function process(...entities: Entity[]) {
  const told: string[] = [];
  const emitted: CatalogProcessorResult[] = [];
  const kept = new Map<string, unknown>();
  const processor = new SourceTemplateProcessor(ref => told.push(ref));
  for (const entity of entities) {
    await processor.postProcessEntity(
      entity,
      { type: 'url', target: 'x' },
      result => emitted.push(result),
      {
        get: async <T>(key: string) => kept.get(key) as T | undefined,
        set: async (key, value) => {
          kept.set(key, value);
        },
      },
    );
  }
  return { emitted, told };
}

const ref = (kind: string, name: string) => ({
  kind,
  namespace: 'default',
  name,
});

describe('SourceTemplateProcessor', () => {
  it.each(['template:default/worker', 'worker', 'Template:worker'])(
    'relates an entity to its template, written as %s',
    async written => {
      const { emitted } = await process(component(written));
      expect(emitted).toEqual([
        {
          type: 'relation',
          relation: {
            source: ref('Component', 'mailer'),
            type: 'scaffoldedFrom',
            target: ref('template', 'worker'),
          },
        },
        {
          type: 'relation',
          relation: {
            source: ref('template', 'worker'),
            type: 'scaffolderOf',
            target: ref('Component', 'mailer'),
          },
        },
      ]);
    },
  );

  it('leaves alone what is from no template', async () => {
    expect(await process(component(), component('not : a / ref'))).toEqual({
      emitted: [],
      told: [],
    });
  });

  it('tells of templates and what was made from them, when they change', async () => {
    const template = (title: string): Entity => ({
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name: 'worker', title },
    });
    const { told } = await process(
      template('a'),
      template('a'),
      template('b'),
      component('worker'),
    );
    expect(told).toEqual([
      'template:default/worker',
      'template:default/worker',
      'component:default/mailer',
    ]);
  });
});
