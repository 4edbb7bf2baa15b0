import { anEntity } from '../__testUtils__/entities';
import { sourceUrl } from './sourceUrl';

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
