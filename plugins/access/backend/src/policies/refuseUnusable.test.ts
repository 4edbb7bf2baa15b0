import { parsePolicy } from '@callboard/plugin-access-common';
import type { Installation } from '@callboard/plugin-access-common';
import { refuseUnusable } from './refuseUnusable';

const installation: Installation = {
  permissions: [],
  resourceTypes: [
    {
      resourceType: 'track',
      pluginId: 'scorecards',
      hasOwners: false,
      rules: [{ name: 'HAS_LEVEL', description: 'Has a level' }],
    },
  ],
};

const policyWith = (resourceType: string, ...rules: string[]) =>
  parsePolicy({
    roles: [{ id: 'all', title: 'All', members: ['signed-in'] }],
    rules: rules.map((rule, index) => ({
      id: `r${index}`,
      effect: 'allow',
      roles: ['all'],
      match: { resourceTypes: [resourceType] },
      condition: { rule },
    })),
    defaults: { read: 'allow', other: 'deny' },
  });

describe('refuseUnusable', () => {
  it('lets conditions pass that the plugins know', () => {
    expect(() =>
      refuseUnusable(policyWith('track', 'HAS_LEVEL'), installation),
    ).not.toThrow();
  });

  it('names each condition that would fail', () => {
    expect(() =>
      refuseUnusable(policyWith('track', 'HAS_LEVEL', 'GONE'), installation),
    ).toThrow('rules[1].condition.rule: track has no rule "GONE"');
  });

  it('lets pass what is about a plugin that is not installed', () => {
    expect(() =>
      refuseUnusable(policyWith('cluster', 'ANY'), installation),
    ).not.toThrow();
  });

  it('does not go on for ever', () => {
    const many = policyWith('track', ...Array.from({ length: 50 }, () => 'NO'));
    expect(() => refuseUnusable(many, installation)).toThrow(
      /^(?!.*rules\[10\])/,
    );
  });
});
