import { aContext } from '../rules/__testUtils__/aContext';
import { fillFixValues } from './fillFixValues';

const context = aContext(
  { git: { branch: 'main', commits: 3, tags: ['a'] } },
  { ci: { passed: false } },
);

describe('fillFixValues', () => {
  it.each([
    ['${{ entity.metadata.name }}', 'shop'],
    ['${{entity.metadata.name}}', 'shop'],
    [
      'docs of ${{ entity.metadata.name }} on ${{ facts.git.branch }}',
      'docs of shop on main',
    ],
    ['${{ entity.metadata.annotations.backstage.io/techdocs-ref }}', 'dir:.'],
    ['${{ facts.git.commits }}', 3],
    ['${{ facts.git.tags }}', ['a']],
    ['${{ facts.ci.passed }}', false],
    ['n=${{ facts.git.commits }}', 'n=3'],
    ['tags: ${{ facts.git.tags }}', 'tags: '],
    ['a ${{ entity.spec.nothing }} b', 'a  b'],
    ['a ${{ facts.none.a }} b', 'a  b'],
    ['plain', 'plain'],
    [7, 7],
    [null, null],
    [
      ['${{ facts.git.branch }}', { deep: '${{ entity.kind }}' }],
      ['main', { deep: 'Component' }],
    ],
  ])('fills %j', (value, expected) => {
    expect(fillFixValues({ value }, context)).toEqual({ value: expected });
  });

  it('leaves out what is not known', () => {
    expect(
      fillFixValues(
        { a: '${{ entity.spec.nothing }}', b: ['${{ facts.none.a }}', 1] },
        context,
      ),
    ).toEqual({ b: [1] });
  });

  it.each([
    '${{ parameters.name }}',
    '${{ entity.metadata.name | upper }}',
    '${{ entity.metadata.name() }}',
    "${{ entity['kind'] }}",
    '${{ process.exit(1) }}',
    '${{ entity.kind + entity.kind }}',
    '${{ entity }}',
    '${{ }}',
  ])('runs nothing: %s stays as it is', text => {
    expect(fillFixValues({ text }, context)).toEqual({ text });
  });

  it('does not reach beyond the values', () => {
    expect(
      fillFixValues(
        {
          a: 'x${{ entity.constructor.name }}',
          b: 'x${{ entity.__proto__.toString }}',
          c: 'x${{ facts.constructor.name }}',
        },
        context,
      ),
    ).toEqual({ a: 'x', b: 'x', c: 'x' });
  });
});
