import { anEntity } from './__testUtils__/anEntity';
import { snapshotOf } from './snapshotOf';

describe('snapshotOf', () => {
  it('takes what roll-ups need out of an entity', () => {
    const entity = anEntity('Component:Default/Web', {
      spec: { type: 'service', lifecycle: 'production' },
      relations: {
        ownedBy: 'group:default/shop',
        partOf: 'system:default/store',
      },
    });
    expect(snapshotOf(entity)).toMatchObject({
      entityRef: 'component:default/web',
      kind: 'component',
      namespace: 'default',
      name: 'Web',
      type: 'service',
      lifecycle: 'production',
      ownerRef: 'group:default/shop',
      systemRef: 'system:default/store',
      domainRef: undefined,
    });
  });

  it('counts groups, systems and domains to themselves', () => {
    const of = (ref: string) => snapshotOf(anEntity(ref));
    expect(of('group:default/a').ownerRef).toBe('group:default/a');
    expect(of('system:default/a').systemRef).toBe('system:default/a');
    expect(of('domain:default/a').domainRef).toBe('domain:default/a');
  });

  it('does not call an entity changed for its tag or the order of its keys', () => {
    const one = anEntity('component:default/a', {
      annotations: { a: '1', b: '2' },
    });
    const two = anEntity('component:default/a', {
      annotations: { b: '2', a: '1' },
    });
    two.metadata.etag = 'other';
    expect(snapshotOf(two).digest).toBe(snapshotOf(one).digest);
  });
});
