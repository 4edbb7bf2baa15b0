import { smallPolicy } from '../__testUtils__/documents';
import {
  putDefaults,
  putRole,
  putRule,
  removeRole,
  removeRule,
  rulesOnlyFor,
} from './policyEdits';

const [staff] = smallPolicy.roles;
const [reads] = smallPolicy.rules;

describe('edits of a policy', () => {
  it('replace what has the id, and add what is new at the end', () => {
    const renamed = { ...staff, title: 'Everybody' };
    expect(putRole(renamed)(smallPolicy).roles[0]).toBe(renamed);
    const added = { ...reads, id: 'added' };
    expect(putRule(added)(smallPolicy).rules.at(-1)).toBe(added);
  });

  it('take a role out of the rules too', () => {
    const document = {
      ...smallPolicy,
      rules: [{ ...reads, roles: ['staff', 'platform'] }],
    };
    expect(removeRole('staff')(document).rules[0].roles).toEqual(['platform']);
  });

  it('leave the document that they are made to as it is', () => {
    const before = structuredClone(smallPolicy);
    removeRule('staff-reads')(smallPolicy);
    putDefaults({ read: 'deny', other: 'deny' })(smallPolicy);
    expect(smallPolicy).toEqual(before);
  });

  it('know the rules that are about one role alone', () => {
    expect(rulesOnlyFor('staff', smallPolicy)).toHaveLength(2);
    expect(rulesOnlyFor('platform', smallPolicy)).toEqual([]);
  });
});
