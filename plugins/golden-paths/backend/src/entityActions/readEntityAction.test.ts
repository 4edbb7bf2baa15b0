import { anEntity } from '../__testUtils__/anEntity';
import { readEntityAction } from './readEntityAction';

const aTemplate = (entityAction: unknown, steps: object[] = []) => {
  const template = anEntity('Template', 'rename');
  return {
    ...template,
    metadata: { ...template.metadata, title: 'Rename' },
    spec: { entityAction, steps } as never,
  };
};

const appliesTo = { kind: 'Component', 'spec.type': { $in: ['service'] } };

describe('readEntityAction', () => {
  it('takes a template without the field for none', () => {
    expect(readEntityAction(anEntity('Template', 'plain'))).toBeUndefined();
  });

  it('fits the entities of its predicate', () => {
    const action = readEntityAction(aTemplate({ appliesTo }));
    const service = {
      ...anEntity('Component', 'a'),
      spec: { type: 'service' },
    };
    expect(action?.appliesTo(service)).toBe(true);
    expect(action?.appliesTo(anEntity('Group', 'a'))).toBe(false);
  });

  it('hands over the entity when nothing else is said', () => {
    expect(readEntityAction(aTemplate({ appliesTo }))).toMatchObject({
      title: 'Rename',
      prefill: { entityRef: '${{ entity.ref }}' },
      subjects: ['entityRef'],
    });
  });

  it('knows which parameters hold the entity', () => {
    const prefill = {
      service: '${{entity.ref}}',
      name: '${{ entity.metadata.name }}',
      text: 'of ${{ entity.ref }}',
    };
    expect(readEntityAction(aTemplate({ appliesTo, prefill }))).toMatchObject({
      subjects: ['service'],
    });
  });

  it.each([
    { said: undefined, steps: ['gate:approval'], needs: true },
    { said: undefined, steps: ['gate:wait'], needs: false },
    { said: false, steps: ['gate:approval'], needs: false },
    { said: true, steps: [], needs: true },
  ])(
    'needs approval: $needs, with $steps and $said',
    ({ said, steps, needs }) => {
      const template = aTemplate(
        { appliesTo, ...(said !== undefined && { needsApproval: said }) },
        steps.map(action => ({ action })),
      );
      expect(readEntityAction(template)?.needsApproval).toBe(needs);
    },
  );

  it.each([
    [{}, 'spec.entityAction.appliesTo'],
    [{ appliesTo: { kind: { $like: 'a' } } }, 'spec.entityAction.appliesTo'],
    [{ appliesTo, prefill: [] }, 'spec.entityAction.prefill'],
    [
      { appliesTo, prefill: { name: '${{ entity.kind | lower }}' } },
      'spec.entityAction.prefill.name: holds ${{ entity.kind | lower }}',
    ],
    [{ appliesTo, needsApproval: 'yes' }, 'spec.entityAction.needsApproval'],
    [{ appliesTo, titel: 'x' }, 'titel'],
  ])('says what is wrong with %j', (entityAction, message) => {
    expect(() => readEntityAction(aTemplate(entityAction))).toThrow(message);
  });
});
