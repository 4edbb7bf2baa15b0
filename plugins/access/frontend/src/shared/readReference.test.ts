import { readReference } from './readReference';

describe('readReference', () => {
  it.each([
    ['user:default/ada', 'entity'],
    ['component:default/basket-service', 'entity'],
    ['task:4f-1', 'task'],
    ['plugin:catalog', 'other'],
    ['external:ci/nightly', 'other'],
    ['https://git.example/catalog-info.yaml', 'other'],
    ['policy:3', 'other'],
    ['', 'other'],
  ])('takes %s for %s', (text, kind) => {
    expect(readReference(text).kind).toBe(kind);
  });
});
