import { anEntity } from '../__testUtils__/entities';
import { docsSourceUrl, sourceUrl } from './sourceUrl';

const repository = 'https://git.example/shop/basket/src/branch/main/';

function from(annotations: Record<string, string>) {
  return anEntity({ metadata: { annotations } });
}

describe('sourceUrl', () => {
  it.each([
    [{ 'backstage.io/source-location': `url:${repository}` }, repository],
    [{ 'backstage.io/view-url': repository }, repository],
    [{ 'backstage.io/source-location': 'file:/srv/app/' }, undefined],
    [{ 'backstage.io/source-location': 'url:javascript:alert(1)' }, undefined],
    [{ 'backstage.io/view-url': 'javascript:alert(1)' }, undefined],
    [{ 'backstage.io/source-location': 'broken' }, undefined],
    [{}, undefined],
  ])('reads %j', (annotations, url) => {
    expect(sourceUrl(from(annotations as Record<string, string>))).toBe(url);
  });
});

describe('docsSourceUrl', () => {
  it.each([
    ['dir:.', `${repository}docs`],
    ['dir:./website', `${repository}website/docs`],
    ['url:https://docs.example/basket', 'https://docs.example/basket'],
  ])('finds the folder of %s', (ref, url) => {
    const entity = from({
      'backstage.io/techdocs-ref': ref,
      'backstage.io/source-location': `url:${repository}`,
    });
    expect(docsSourceUrl(entity)).toBe(url);
  });

  it('knows none without a source', () => {
    expect(
      docsSourceUrl(from({ 'backstage.io/techdocs-ref': 'dir:.' })),
    ).toBeUndefined();
  });
});
