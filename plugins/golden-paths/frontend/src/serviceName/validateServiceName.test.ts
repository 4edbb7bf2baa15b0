import { ApiHolder, ApiRef } from '@backstage/frontend-plugin-api';
import { NameAvailability, serviceNameApiRef } from './ServiceNameApi';
import { validateServiceName } from './validateServiceName';

async function errorsFor(
  check: (name: string, kinds: string[]) => Promise<NameAvailability>,
  name = 'tracker',
): Promise<string[]> {
  const errors: string[] = [];
  const apiHolder: ApiHolder = {
    get: <T>(ref: ApiRef<T>) =>
      ref.id === serviceNameApiRef.id ? ({ check } as T) : undefined,
  };
  await validateServiceName(
    name,
    { addError: message => errors.push(message) },
    { apiHolder, uiSchema: { 'ui:options': { kinds: ['Component', 'API'] } } },
  );
  return errors;
}

describe('validateServiceName', () => {
  it('lets a free name pass', async () => {
    expect(await errorsFor(async () => ({ status: 'free' }))).toEqual([]);
  });

  it('asks for the kinds that the template names', async () => {
    const asked: string[][] = [];
    await errorsFor(async (_, kinds) => {
      asked.push(kinds);
      return { status: 'free' };
    });
    expect(asked).toEqual([['Component', 'API']]);
  });

  it('names the entity that has the name', async () => {
    const entityRef = 'component:default/tracker';
    expect(
      await errorsFor(async () => ({ status: 'taken', entityRef })),
    ).toEqual([`The name tracker is taken by ${entityRef}`]);
  });

  it('names the repository that has the name', async () => {
    expect(
      await errorsFor(async () => ({
        status: 'taken',
        repository: 'larkfield/tracker',
        repositoryUrl: 'http://localhost:7010/larkfield/tracker',
      })),
    ).toEqual([
      'The name tracker is taken by the repository larkfield/tracker',
    ]);
  });

  it('does not let a name pass that could not be checked', async () => {
    expect(
      await errorsFor(() => Promise.reject(new Error('no connection'))),
    ).toEqual([
      'Could not check whether tracker is free: no connection. Try again',
    ]);
  });

  it('leaves a missing name to the schema', async () => {
    const check = async () => {
      throw new Error('was asked');
    };
    expect(await errorsFor(check, '')).toEqual([]);
  });
});
