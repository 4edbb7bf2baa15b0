import { anEntity } from '../../__testUtils__/entities';
import { isLead, leadsFirst, profileOf } from './people';

function aPerson(displayName: string, description?: string) {
  return anEntity({
    kind: 'User',
    name: displayName.toLocaleLowerCase('en-US'),
    metadata: { description },
    spec: { profile: { displayName, email: 'x@y.example' } },
  });
}

describe('profileOf', () => {
  it('reads what the profile says', () => {
    expect(profileOf(aPerson('Ana', 'Engineer'))).toEqual({
      name: 'Ana',
      email: 'x@y.example',
      picture: undefined,
      role: 'Engineer',
    });
  });

  it.each([{}, { profile: 'broken' }, { profile: { displayName: 7 } }])(
    'falls back to the name for %j',
    spec => {
      expect(profileOf(anEntity({ name: 'ana', spec })).name).toBe('ana');
    },
  );
});

describe('leadsFirst', () => {
  it.each([
    ['Team lead, Payments', true],
    ['Director of engineering', true],
    ['Head of design', true],
    ['Product manager, payments', true],
    ['Backend engineer, leads nothing', false],
    [undefined, false],
  ])('recognises "%s"', (description, expected) => {
    expect(isLead(aPerson('Ana', description))).toBe(expected);
  });

  it('sorts leads before the others, then by name', () => {
    const people = [
      aPerson('Zoe'),
      aPerson('Bob', 'Engineer'),
      aPerson('Yan', 'Team lead'),
    ];
    expect(leadsFirst(people).map(person => profileOf(person).name)).toEqual([
      'Yan',
      'Bob',
      'Zoe',
    ]);
  });
});
