import { ApiHolder } from '@backstage/frontend-plugin-api';
import { serviceNameApiRef } from './ServiceNameApi';

/**
 * Refuses a taken name before the form goes on.
 *
 * @param name - the name, well-formed as the schema has been checked before
 * @param field - takes the reason
 * @param context - the app's APIs, and what the template set on the field
 */
export async function validateServiceName(
  name: string,
  field: { addError(message: string): void },
  context: {
    apiHolder: ApiHolder;
    uiSchema?: { 'ui:options'?: { kinds?: string[] } };
  },
): Promise<void> {
  const serviceNameApi = context.apiHolder.get(serviceNameApiRef);
  if (!serviceNameApi || !name) {
    return;
  }
  const kinds = context.uiSchema?.['ui:options']?.kinds ?? ['Component'];
  try {
    const availability = await serviceNameApi.check(name, kinds);
    if (availability.status === 'taken') {
      field.addError(
        'entityRef' in availability
          ? `The name ${name} is taken by ${availability.entityRef}`
          : `The name ${name} is taken by the repository ${availability.repository}`,
      );
    }
  } catch (error) {
    field.addError(
      `Could not check whether ${name} is free: ${
        error instanceof Error ? error.message : error
      }. Try again`,
    );
  }
}
