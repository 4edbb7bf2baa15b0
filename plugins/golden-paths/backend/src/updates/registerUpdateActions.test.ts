import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NODE, WEB } from './__testUtils__/updates';
import { registerUpdateActions } from './registerUpdateActions';

describe('open-template-update', () => {
  const update = {
    id: '1',
    entityRef: WEB,
    templateRef: NODE,
    fromVersion: '1',
    toVersion: '2',
    state: 'opening' as const,
    conflicts: 0,
    openedBy: 'user:default/ada',
    openedAt: '2026-01-01T00:00:00.000Z',
  };
  const open = jest.fn(async () => update);
  const actionsRegistry = actionsRegistryServiceMock();
  registerUpdateActions({ actionsRegistry, updates: { open } });
  const credentials = mockCredentials.user('user:default/ada');
  const invoke = (input: { entityRef: string; again?: boolean }) =>
    actionsRegistry.invoke({
      id: 'test:open-template-update',
      input,
      credentials,
    });

  it('opens on behalf of the caller', async () => {
    const { output } = await invoke({ entityRef: WEB, again: true });
    expect(output).toEqual({
      id: '1',
      state: 'opening',
      fromVersion: '1',
      toVersion: '2',
    });
    expect(open).toHaveBeenCalledWith(
      { entityRef: WEB, again: true },
      { credentials },
    );
  });

  it('says what is wrong with its input', async () => {
    await expect(invoke({ entityRef: 'shop' })).rejects.toThrow(
      'must be a full reference',
    );
  });
});
