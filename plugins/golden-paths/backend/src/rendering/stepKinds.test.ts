import { kindOfAction } from './stepKinds';

describe('kindOfAction', () => {
  it.each([
    ['fetch:template', 'files'],
    ['fs:rename', 'files'],
    ['roadiehq:utils:fs:append', 'files'],
    ['publish:gitea', 'publishing'],
    ['publish:github:pull-request', 'publishing'],
    ['github:repo:push', 'publishing'],
    ['golden-paths:record', 'record'],
    ['golden-paths:preflight', 'other'],
    ['gate:approval', 'other'],
    ['catalog:register', 'other'],
  ])('%s is of kind %s', (action, kind) => {
    expect(kindOfAction(action)).toBe(kind);
  });

  it('knows the actions that are configured', () => {
    expect(kindOfAction('acme:files:add', ['acme:files:*'])).toBe('files');
    expect(kindOfAction('acme:other', ['acme:files:*'])).toBe('other');
  });
});
