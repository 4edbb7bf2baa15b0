import { parseAllDocuments } from 'yaml';
import { editCatalogFile } from './editCatalogFile';

const TEXT = `# The shop
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  # People read this
  description: "Sells 'things'"
  annotations:
    backstage.io/techdocs-ref: dir:.
  tags: [typescript, node]

spec:
  type: service # HTTP
  lifecycle: production
  owner: checkout
  dependsOn:
    - resource:baskets-cache
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name:   shop-api
spec:   {type: openapi, definition: {$text: ./openapi.yaml}}
`;
const shop = 'component:default/shop';

describe('editCatalogFile', () => {
  it('changes one line and nothing else', () => {
    expect(
      editCatalogFile(TEXT, {
        entityRef: shop,
        set: { 'spec.owner': 'group:default/routing' },
      }),
    ).toBe(TEXT.replace('owner: checkout', 'owner: group:default/routing'));
  });

  it('sets annotations whose names have dots', () => {
    expect(
      editCatalogFile(TEXT, {
        entityRef: shop,
        set: { 'metadata.annotations.backstage.io/source-template': 'a' },
      }),
    ).toBe(
      TEXT.replace('dir:.\n', 'dir:.\n    backstage.io/source-template: a\n'),
    );
  });

  it('adds what a list lacks, and makes lists', () => {
    const add = {
      'spec.dependsOn': ['resource:baskets-cache', 'resource:shop-db'],
      'metadata.tags': ['node'],
      'spec.consumesApis': ['prices'],
    };
    expect(editCatalogFile(TEXT, { entityRef: shop, add })).toBe(
      TEXT.replace(
        '    - resource:baskets-cache\n',
        '    - resource:baskets-cache\n    - resource:shop-db\n  consumesApis:\n    - prices\n',
      ),
    );
  });

  it('removes what is set to nothing', () => {
    expect(
      editCatalogFile(TEXT, {
        entityRef: shop,
        set: { 'metadata.tags': null },
      }),
    ).not.toContain('typescript');
  });

  it('changes a document that is not the first', () => {
    const text = editCatalogFile(TEXT, {
      entityRef: 'api:default/shop-api',
      set: { 'spec.owner': 'a' },
    });
    const [first, second] = parseAllDocuments(text);
    expect(text.startsWith(TEXT.split('---')[0])).toBe(true);
    expect(first.errors).toEqual([]);
    expect(second.toJS().spec).toEqual({
      type: 'openapi',
      definition: { $text: './openapi.yaml' },
      owner: 'a',
    });
  });

  it('adds entities once', () => {
    const database = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: 'shop-db' },
      spec: { type: 'database', owner: 'checkout' },
    };
    const edit = { entityRef: shop, entities: [database] };
    const once = editCatalogFile(TEXT, edit);
    expect(once.startsWith(TEXT)).toBe(true);
    expect(parseAllDocuments(once)[2].toJS()).toEqual(database);
    expect(editCatalogFile(once, edit)).toBe(once);
  });

  it('leaves a file alone that has it all', () => {
    expect(
      editCatalogFile(TEXT, {
        entityRef: shop,
        set: { 'spec.owner': 'checkout' },
        add: { 'metadata.tags': ['node'] },
      }),
    ).toBe(TEXT);
  });

  it('keeps indentation of lists as it is', () => {
    const flat = TEXT.replace('    - resource', '  - resource');
    expect(
      editCatalogFile(flat, { entityRef: shop, set: { 'spec.type': 'job' } }),
    ).toBe(flat.replace('type: service', 'type: job'));
  });

  it.each([
    [{ entityRef: 'component:default/other' }, 'does not describe'],
    [{ set: { 'spec.owner.name': 'x' } }, 'spec.owner of the catalog file'],
    [{ add: { 'spec.owner': ['x'] } }, 'spec.owner of the catalog file'],
  ])('refuses %j', (edit, message) => {
    expect(() => editCatalogFile(TEXT, { entityRef: shop, ...edit })).toThrow(
      message,
    );
  });

  it('refuses a file that is no YAML', () => {
    expect(() => editCatalogFile('a: [', { entityRef: shop })).toThrow(
      'The catalog file is not valid',
    );
  });
});
