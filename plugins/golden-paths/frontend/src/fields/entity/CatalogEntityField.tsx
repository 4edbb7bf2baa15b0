import type { FilterPredicate } from '@backstage/filter-predicates';
import { ReferencePicker } from '@callboard/ui';
import { FieldFrame } from '../FieldFrame';
import type { CatalogEntityFieldProps } from './catalogEntitySchema';

/** Picks an entity that fits a filter predicate, found on the server. */
export function CatalogEntityField(props: CatalogEntityFieldProps) {
  const { formData, idSchema, onChange, rawErrors, schema, uiSchema } = props;
  const options = uiSchema['ui:options'];
  const problem =
    !formData && rawErrors?.length ? 'Choose one of the catalog.' : undefined;
  return (
    <FieldFrame
      id={idSchema.$id}
      hint={schema.description}
      problem={problem}
      note={formData}
    >
      <ReferencePicker
        label={schema.title ?? 'Entity'}
        showLabel
        placeholder={options?.placeholder ?? 'Search the catalog'}
        query={options?.query as FilterPredicate | undefined}
        isDisabled={props.disabled}
        value={formData ?? ''}
        onChange={ref => onChange(ref || undefined)}
      />
    </FieldFrame>
  );
}
