import { formatGraphView, parseGraphView } from './graphView';

const parse = (query: string) => parseGraphView(new URLSearchParams(query));

describe('parseGraphView', () => {
  it('starts with nothing and one step', () => {
    expect(parse('')).toEqual({
      roots: [],
      depth: 1,
      kinds: [],
      relations: [],
    });
  });

  it('understands the links of the stock page', () => {
    expect(
      parse(
        'rootEntityRefs[]=system:default/shop&rootEntityRefs[1]=api:default/pay&maxDepth=∞&selectedKinds[]=API&selectedRelations[]=partOf&direction=LR&unidirectional=true',
      ),
    ).toEqual({
      roots: ['system:default/shop', 'api:default/pay'],
      depth: 4,
      kinds: ['api'],
      relations: ['partOf'],
    });
  });

  it.each(['0', '-1', 'x', '1.5'])('takes no depth of %s', depth => {
    expect(parse(`maxDepth=${depth}`).depth).toBe(1);
  });
});

describe('formatGraphView', () => {
  it('writes what it reads', () => {
    const view = {
      roots: ['system:default/shop'],
      depth: 3,
      kinds: ['api'],
      relations: ['partOf'],
    };
    expect(parseGraphView(formatGraphView(view))).toEqual(view);
  });

  it('leaves out defaults', () => {
    expect(formatGraphView(parse('')).toString()).toBe('');
  });
});
