import { useApi } from '@backstage/frontend-plugin-api';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { describedBy, FieldFrame } from '../FieldFrame';
import { choicesApiRef } from './ChoicesApi';
import type { Choice } from './ChoicesApi';
import { fillParams } from './fillParams';
import type { RemoteChoiceFieldProps } from './remoteChoiceSchema';

/** Offers what an address of the portal answers, for the answers given so far. */
export function RemoteChoiceField(props: RemoteChoiceFieldProps) {
  const { formContext, formData, idSchema, onChange, rawErrors, schema } =
    props;
  const options = props.uiSchema['ui:options'];
  const { params, missing } = fillParams(
    options?.params ?? {},
    formContext?.formData ?? {},
  );
  const depends = JSON.stringify(params);
  const before = useRef(depends);

  useEffect(() => {
    // What was chosen for other answers may not be there for these.
    if (before.current !== depends) {
      before.current = depends;
      onChange(undefined);
    }
  }, [depends, onChange]);

  const waitsFor = missing
    .map(name => titleOf(props.registry.rootSchema.properties?.[name]) ?? name)
    .join(' and ');
  const required =
    !formData && rawErrors?.length ? 'Choose one of the list.' : undefined;
  const [problem, setProblem] = useState<string>();
  return (
    <FieldFrame
      id={idSchema.$id}
      hint={schema.description}
      problem={problem ?? required}
      note={waitsFor && `Answer ${waitsFor} first.`}
    >
      <ChoiceList
        // Other answers give another list.
        key={depends}
        id={idSchema.$id}
        label={schema.title ?? 'Choice'}
        value={formData}
        isDisabled={props.disabled || missing.length > 0}
        isRequired={props.required}
        source={{
          path: options?.path ?? '',
          params,
          items: options?.items ?? '',
          id: options?.id ?? 'id',
          label: options?.label ?? 'name',
        }}
        search={options?.search}
        onChange={onChange}
        onProblem={setProblem}
      />
    </FieldFrame>
  );
}

interface ChoiceListProps {
  id: string;
  label: string;
  value?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  source: Parameters<ReturnType<typeof useChoices>>[0];
  search?: string;
  onChange: (id: string | undefined) => void;
  onProblem: (problem?: string) => void;
}

function ChoiceList(props: ChoiceListProps) {
  const { id, label, value, isDisabled, source, search } = props;
  const list = useChoices();
  const [picked, setPicked] = useState<Choice>();
  const shown =
    picked && picked.id === value
      ? picked
      : { id: value ?? '', label: value ?? '' };
  const found = useAsyncList<Choice>({
    async load({ filterText }) {
      if (isDisabled) {
        return { items: [] };
      }
      const typed = filterText?.trim() ?? '';
      const term = typed === shown.label ? '' : typed;
      try {
        const items = await list({
          ...source,
          params: {
            ...source.params,
            ...(search && term && { [search]: term }),
          },
        });
        props.onProblem(undefined);
        const matches = ({ label: text }: Choice) =>
          text.toLowerCase().includes(term.toLowerCase());
        return { items: search ? items : items.filter(matches) };
      } catch (error) {
        props.onProblem(
          `The choices could not be loaded: ${
            error instanceof Error ? error.message : error
          }`,
        );
        return { items: [] };
      }
    },
  });
  return (
    <Combobox
      id={id}
      label={label}
      placeholder="Search"
      options={found}
      search={{ mode: 'server' }}
      value={value ? shown : null}
      onChange={option => {
        setPicked(option ?? undefined);
        props.onChange(option?.id);
      }}
      isDisabled={isDisabled}
      isRequired={props.isRequired}
      validationBehavior="aria"
      aria-describedby={describedBy(id)}
    />
  );
}

function useChoices() {
  const api = useApi(choicesApiRef);
  return api.list.bind(api);
}

function titleOf(property: unknown): string | undefined {
  return (property as { title?: string } | undefined)?.title;
}
