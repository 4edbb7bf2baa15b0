import { readText, toJson, toYaml } from './ruleText';

describe('the text of a rule', () => {
  it.each([toYaml, toJson])('is read as it was written', write => {
    const rule = {
      $all: [{ 'entity.kind': 'a: b' }, { 'facts.x.n': { $gt: 1 } }],
    };
    expect(readText(write(rule))).toEqual({ value: rule });
  });

  it.each([
    ['a: [', /./],
    ['- a', /must be an object/],
    ['just words', /must be an object/],
    ['a: 1\na: 2', /unique/],
    ['a: &x [1]\nb: *x', /alias/i],
    [`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, /nests more than 100 deep/],
  ])('says what is wrong with %.20j', (text, problem) => {
    expect(readText(text).problem).toMatch(problem);
  });
});
