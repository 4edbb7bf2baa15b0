import type { JsonValue } from '@backstage/types';
import { notificationActs } from './notificationActs';

function actsOf(acts?: JsonValue) {
  return notificationActs({
    id: 'n1',
    user: 'user:default/ada',
    created: new Date(),
    origin: 'plugin:golden-paths',
    payload: {
      title: 'Asked',
      ...(acts !== undefined && { metadata: { acts } }),
    },
  });
}

describe('notificationActs', () => {
  it('takes what leads to a place in the portal', () => {
    const act = { word: 'Approve', href: '/golden-paths/approvals/1' };
    expect(actsOf([act])).toEqual([act]);
    expect(actsOf()).toEqual([]);
  });

  it.each([
    'none',
    [null],
    [{ word: 'Out', href: 'https://example.com' }],
    [{ word: 'Out', href: '//example.com' }],
    [{ word: 'Run', href: 'javascript:alert(1)' }],
    [{ word: '', href: '/x' }],
    [{ href: '/x' }],
  ])('leaves out %j', acts => {
    expect(actsOf(acts)).toEqual([]);
  });
});
