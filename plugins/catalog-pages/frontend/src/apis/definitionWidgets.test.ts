import { anEntity } from '../__testUtils__/entities';
import { definitionWidget } from './definitionWidgets';

describe('definitionWidget', () => {
  it.each(['openapi', 'asyncapi', 'graphql', 'grpc', 'trpc'])(
    'draws %s',
    type => {
      const api = anEntity({ kind: 'API', spec: { type } });
      expect(definitionWidget(api)?.type).toBe(type);
    },
  );

  it('leaves other types to be shown as they are', () => {
    const api = anEntity({ kind: 'API', spec: { type: 'wsdl' } });
    expect(definitionWidget(api)).toBeUndefined();
  });
});
