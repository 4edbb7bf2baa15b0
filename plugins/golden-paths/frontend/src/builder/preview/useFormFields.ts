import { useApi } from '@backstage/frontend-plugin-api';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import { useLoad } from '@callboard/ui';

/** The installed form fields, in the shape that forms take them. */
export function useFormFields(): FieldExtensionOptions[] | undefined {
  const api = useApi(formFieldsApiRef);
  const { value } = useLoad(async () => {
    const fields = await api.loadFormFields();
    // A form field is opaque in its type only: forms read these very keys.
    return fields as unknown as FieldExtensionOptions[];
  }, 'form fields');
  return value;
}
