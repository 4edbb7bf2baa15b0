import { scopeOf } from './scopeOf';

describe('scopeOf', () => {
  it.each([
    ['group:default/payments', { group: 'group:default/payments' }],
    ['system:default/shop', { system: 'system:default/shop' }],
    ['domain:default/sales', { domain: 'domain:default/sales' }],
    ['component:default/checkout', {}],
    ['', {}],
    [undefined, {}],
  ])('of %s is %j', (ref, scope) => {
    expect(scopeOf(ref)).toEqual(scope);
  });
});
