import { createExtensionTester } from '@backstage/frontend-test-utils';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { isValidElement } from 'react';
import { iconBundle } from './iconBundle';

describe('icon bundle', () => {
  it('has elements only, as other forms warn in the console', () => {
    const icons = createExtensionTester(iconBundle).get(
      IconBundleBlueprint.dataRefs.icons,
    );
    expect(Object.keys(icons)).toEqual(
      expect.arrayContaining(['catalog', 'kind:api', 'docs', 'externalLink']),
    );
    expect(Object.values(icons).every(icon => isValidElement(icon))).toBe(true);
  });
});
