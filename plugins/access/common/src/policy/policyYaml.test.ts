import fc from 'fast-check';
import { arbitraryPolicy } from './__testUtils__/arbitraryPolicy';
import { defaultPolicy } from './defaultPolicy';
import { formatPolicyYaml, parsePolicyYaml } from './policyYaml';

describe('a policy as YAML', () => {
  it('reads what it wrote', () => {
    expect(parsePolicyYaml(formatPolicyYaml(defaultPolicy()))).toEqual(
      defaultPolicy(),
    );
    fc.assert(
      fc.property(arbitraryPolicy, document => {
        expect(parsePolicyYaml(formatPolicyYaml(document))).toEqual(document);
      }),
    );
  });

  it('takes comments and anchors', () => {
    const text = `
# Who works here
roles:
  - { id: staff, title: Staff, members: &all [signed-in] }
  - { id: more, title: More, members: *all }
rules: []
defaults: { read: allow, other: deny }
`;
    expect(parsePolicyYaml(text).roles[1].members).toEqual(['signed-in']);
  });

  it.each([
    ['what is no YAML', 'roles: [', /^The policy is not valid YAML: .*line 1/],
    ['a key twice', 'roles: []\nroles: []', /not valid YAML: .*line 2/],
    ['a tag', 'roles: !!js/function "x"', /not valid YAML: /],
    ['two documents', 'roles: []\n---\nrules: []', /not valid YAML: /],
    ['nothing', '', /^.*expected object/],
    [
      'a bomb of aliases',
      `a: &a [${'x,'.repeat(9)}x]\n${'bcdefghi'
        .split('')
        .map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]},`.repeat(10)}]`)
        .join('\n')}`,
      /not valid YAML: .*alias/i,
    ],
    ['endless nesting', '['.repeat(20_000), /not valid YAML: /],
    ['__proto__', '__proto__: { roles: [] }', /^__proto__: is not a key/],
    ['a wrong document', 'roles: []', /rules: .*; defaults: /],
  ])('refuses %s', (_, text, message) => {
    expect(() => parsePolicyYaml(text)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );
  });
});
