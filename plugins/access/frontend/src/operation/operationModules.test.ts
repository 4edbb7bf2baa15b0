import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { mayOperate, operationModules } from './operationModules';

describe('pages that operate the portal', () => {
  it('are there for those who may look at DevTools', () => {
    const isThereFor = (permissions: string[]) =>
      evaluateFilterPredicate(mayOperate, { featureFlags: [], permissions });
    expect(isThereFor(['devtools.info#read'])).toBe(true);
    expect(isThereFor(['access.policy.read#read'])).toBe(false);
  });

  it('are those of DevTools and of the app visualizer', () => {
    expect(operationModules.map(({ pluginId }) => pluginId)).toEqual([
      'devtools',
      'app-visualizer',
    ]);
  });
});
