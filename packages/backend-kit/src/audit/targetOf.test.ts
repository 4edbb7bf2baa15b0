import { targetOf } from './targetOf';

describe('targetOf', () => {
  it.each([
    [{ entityRef: 'component:default/a', taskId: '1' }, 'component:default/a'],
    [{ templateRef: 'template:default/a', taskId: '1' }, 'template:default/a'],
    [{ entityRefs: ['component:default/a'] }, 'component:default/a'],
    [{ taskId: '1' }, 'task:1'],
    [{ uid: 'u' }, 'uid:u'],
    [{ id: 4 }, 'id:4'],
    [{ policyVersion: 3 }, 'policy:3'],
    [{ entityRef: ['component:default/a'] }, 'component:default/a'],
    [{ entityRef: ['component:default/a', 'b'] }, undefined],
    [{ location: { type: 'url', target: 'https://x' } }, 'https://x'],
    [{ location: 'x' }, undefined],
    [{ queryType: 'all' }, undefined],
    [undefined, undefined],
  ])('finds in %j the target %j', (meta, expected) => {
    expect(targetOf(meta)).toBe(expected);
  });
});
