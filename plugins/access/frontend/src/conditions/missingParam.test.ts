import { installation } from '../__testUtils__/documents';
import { newGroup, newRule } from './conditionTree';
import { missingParam } from './missingParam';

const [{ rules }] = installation.resourceTypes;

describe('missingParam', () => {
  it('asks for a rule, then for what it needs, then for nothing', () => {
    const owner = newRule('IS_ENTITY_OWNER');
    expect(missingParam(newGroup('allOf', [newRule()]), rules)).toBe(
      'Choose a rule for each condition',
    );
    expect(missingParam(newGroup('allOf', [owner]), rules)).toBe(
      'Fill in “claims” of “is entity owner”',
    );
    const filled = { ...owner, params: { claims: ['$ownershipRefs'] } };
    expect(missingParam(newGroup('allOf', [filled]), rules)).toBeUndefined();
  });

  it('asks nothing of a rule that is not installed', () => {
    const strange = newRule('STRANGE');
    expect(missingParam(newGroup('allOf', [strange]), rules)).toBeUndefined();
  });
});
