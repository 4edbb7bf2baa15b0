import type { RegisteredResourceType } from '@callboard/backend-kit';
import { createPermission } from '@backstage/plugin-permission-common';
import { z } from 'zod';
import { EngineDirectory } from './EngineDirectory';

const aType = (
  pluginId: string,
  resourceType: string,
  rules: { name: string; paramsSchema: unknown }[] = [],
) =>
  [
    `${pluginId}/${resourceType}`,
    { pluginId, resourceType, rules } as unknown as RegisteredResourceType,
  ] as const;

const directoryOf = (...types: ReturnType<typeof aType>[]) =>
  new EngineDirectory({
    permissions: [
      {
        pluginId: 'scorecards',
        permission: createPermission({ name: 'tracks.read', attributes: {} }),
      },
    ],
    resourceTypes: new Map(types),
  });

describe('EngineDirectory', () => {
  it('knows the plugin that registered a permission', () => {
    const directory = directoryOf();
    expect(directory.pluginOfPermission('tracks.read')).toBe('scorecards');
    expect(directory.pluginOfPermission('kubernetes.proxy')).toBe('kubernetes');
  });

  it('knows who keeps the resources of a type', () => {
    const directory = directoryOf(aType('scorecards', 'track'));
    expect(directory.pluginOfResourceType('track')).toBe('scorecards');
    expect(directory.pluginOfResourceType('catalog-entity')).toBe('catalog');
    expect(directory.pluginOfResourceType('unheard-of')).toBeUndefined();
  });

  it('knows the owners of entities and tasks, wherever their plugins run', () => {
    const directory = directoryOf();
    expect(directory.ownerCondition('catalog-entity')).toEqual({
      rule: 'IS_ENTITY_OWNER',
      params: { claims: ['$ownershipRefs'] },
    });
    expect(directory.ownerCondition('scaffolder-task')).toEqual({
      rule: 'IS_TASK_OWNER',
      params: { createdBy: ['$currentUser'] },
    });
    expect(directory.ownerCondition('scaffolder-template')).toBeUndefined();
  });

  it('finds the rule for owners that a plugin registered', () => {
    const owner = (paramsSchema: unknown) =>
      directoryOf(
        aType('scorecards', 'track', [
          { name: 'HAS_TAG', paramsSchema: undefined },
          { name: 'IS_TRACK_OWNER', paramsSchema },
        ]),
      ).ownerCondition('track');
    expect(owner(z.object({ claims: z.array(z.string()) }))).toEqual({
      rule: 'IS_TRACK_OWNER',
      params: { claims: ['$ownershipRefs'] },
    });
    expect(owner(z.object({ level: z.string() }))).toBeUndefined();
    expect(owner(undefined)).toBeUndefined();
  });

  it('changes its stamp when a plugin registers more', () => {
    const before = directoryOf(aType('a', 'b')).stamp;
    expect(directoryOf(aType('a', 'b'), aType('a', 'c')).stamp).not.toBe(
      before,
    );
    expect(
      directoryOf(aType('a', 'b', [{ name: 'X', paramsSchema: undefined }]))
        .stamp,
    ).not.toBe(before);
  });
});
