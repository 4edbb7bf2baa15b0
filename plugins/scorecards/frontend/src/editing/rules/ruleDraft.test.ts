import { newDraft, missingIn, ruleOf, switchMode } from './ruleDraft';
import { newRow } from './ruleTree';

const rule = {
  $any: [
    { 'entity.kind': 'Component' },
    { 'facts.git.commits': { $gt: 1, $lt: 9 } },
  ],
};

describe('a rule while it is edited', () => {
  it('stays the same however it is shown', () => {
    const draft = newDraft(rule);
    const there = switchMode(switchMode(draft, 'yaml'), 'json');
    expect(JSON.parse(there.text)).toEqual(rule);
    expect(ruleOf(there).rule).toEqual(rule);
    expect(ruleOf(switchMode(there, 'builder')).rule).toEqual(rule);
  });

  it('keeps text that cannot be read, and says why', () => {
    const draft = { ...switchMode(newDraft(rule), 'yaml'), text: 'a: [' };
    expect(missingIn(draft)).toBeDefined();
    expect(switchMode(draft, 'builder')).toBe(draft);
  });

  it('is incomplete while a row is', () => {
    const draft = newDraft({});
    expect(missingIn(draft)).toBeUndefined();
    const tree = { ...draft.tree, children: [newRow()] };
    expect(missingIn({ ...draft, tree })).toBe('Choose what is looked at');
  });
});
