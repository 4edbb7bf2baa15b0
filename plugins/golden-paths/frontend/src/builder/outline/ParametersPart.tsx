import { Button, ButtonIcon, Checkbox, Select } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import {
  objectsAt,
  textAt,
  valueAt,
  type TemplateDraft,
} from '../TemplateDraft';
import styles from './Outline.module.css';
import { ParameterName } from './ParameterName';
import { TextAt } from './TextAt';

const PAGES = ['spec', 'parameters'];
const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

/** What the form of a template asks, by page. */
export function ParametersPart(props: {
  draft: TemplateDraft;
  /** Names of installed form fields. */
  fields: readonly string[];
}) {
  const { draft } = props;
  const pages = objectsAt(draft.template, PAGES);
  return (
    <section className={styles.part}>
      <h2>Form</h2>
      {pages.map((page, index) => (
        <div key={index} className={styles.part}>
          <TextAt
            draft={draft}
            path={[...PAGES, index, 'title']}
            label={`Title of page ${index + 1}`}
          />
          <ul className={styles.items}>
            {Object.keys(page.properties ?? {}).map(name => (
              <li key={name} className={styles.item}>
                <Parameter {...props} page={index} name={name} />
              </li>
            ))}
          </ul>
          <AddParameter draft={draft} page={index} />
        </div>
      ))}
      <div>
        <Button
          variant="tertiary"
          size="small"
          iconStart={<RiAddLine />}
          isDisabled={draft.isBroken}
          onPress={() =>
            draft.apply({
              insert: PAGES,
              value: { title: 'Next page', properties: {} },
            })
          }
        >
          Add page
        </Button>
      </div>
    </section>
  );
}

function Parameter(props: {
  draft: TemplateDraft;
  fields: readonly string[];
  page: number;
  name: string;
}) {
  const { draft, fields, page, name } = props;
  const [isOpen, setIsOpen] = useState(false);
  const path = [...PAGES, page, 'properties', name];
  const required = valueAt(draft.template, [...PAGES, page, 'required']);
  const names = Array.isArray(required) ? required.map(String) : [];
  const isRequired = names.includes(name);
  const title = textAt(draft.template, [...path, 'title']) || name;
  const require = (isOn: boolean) => {
    const next = isOn ? [...names, name] : names.filter(one => one !== name);
    draft.apply({
      set: [...PAGES, page, 'required'],
      value: next.length > 0 ? next : undefined,
    });
  };
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>
          {title}{' '}
          <span className={styles.muted}>
            {[
              name,
              textAt(draft.template, [...path, 'ui:field']) ||
                textAt(draft.template, [...path, 'type']),
              isRequired && 'required',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <ButtonIcon
          icon={<RiDeleteBinLine />}
          aria-label={`Remove ${title}`}
          variant="tertiary"
          size="small"
          isDisabled={draft.isBroken}
          onPress={() => {
            if (isRequired) {
              require(false);
            }
            draft.apply({ set: path, value: undefined });
          }}
        />
        <Button
          variant="secondary"
          size="small"
          aria-expanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Close' : 'Edit'}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.pair}>
          <ParameterName draft={draft} path={path} />
          <TextAt draft={draft} path={[...path, 'title']} label="Title" />
          <TextAt
            draft={draft}
            path={[...path, 'description']}
            label="Description"
          />
          <Select
            label="Type"
            options={TYPES.map(type => ({ value: type, label: type }))}
            value={textAt(draft.template, [...path, 'type']) || 'string'}
            isDisabled={draft.isBroken}
            onChange={type =>
              draft.apply({ set: [...path, 'type'], value: String(type) })
            }
          />
          <Select
            label="Field"
            options={[
              { value: 'default', label: 'By type' },
              ...fields.map(field => ({ value: field, label: field })),
            ]}
            value={textAt(draft.template, [...path, 'ui:field']) || 'default'}
            isDisabled={draft.isBroken}
            onChange={field =>
              draft.apply({
                set: [...path, 'ui:field'],
                value: field === 'default' ? undefined : String(field),
              })
            }
          />
          <TextAt draft={draft} path={[...path, 'default']} label="Default" />
          <Checkbox
            isSelected={isRequired}
            isDisabled={draft.isBroken}
            onChange={require}
          >
            Has to be answered
          </Checkbox>
        </div>
      )}
    </>
  );
}

function AddParameter({ draft, page }: { draft: TemplateDraft; page: number }) {
  const properties = [...PAGES, page, 'properties'];
  const taken = Object.keys(valueAt(draft.template, properties) ?? {});
  return (
    <div>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiAddLine />}
        isDisabled={draft.isBroken}
        onPress={() => {
          let number = taken.length + 1;
          while (taken.includes(`answer${number}`)) {
            number++;
          }
          draft.apply({
            set: [...properties, `answer${number}`],
            value: { title: `Answer ${number}`, type: 'string' },
          });
        }}
      >
        Add question
      </Button>
    </div>
  );
}
