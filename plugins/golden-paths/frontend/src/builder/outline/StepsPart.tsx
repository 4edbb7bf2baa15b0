import { Button, ButtonIcon, Combobox } from '@backstage/ui';
import {
  RiAddLine,
  RiArrowDownLine,
  RiArrowUpLine,
  RiDeleteBinLine,
} from '@remixicon/react';
import { useState } from 'react';
import { objectsAt, textAt, type TemplateDraft } from '../TemplateDraft';
import styles from './Outline.module.css';
import { StepInput } from './StepInput';
import { stepFor } from './stepFor';
import { TextAt } from './TextAt';

const STEPS = ['spec', 'steps'];

/** What a template does, in order. */
export function StepsPart({ draft }: { draft: TemplateDraft }) {
  const steps = objectsAt(draft.template, STEPS);
  return (
    <section className={styles.part}>
      <h2>Steps</h2>
      <ol className={styles.items}>
        {steps.map((step, index) => (
          <li key={String(step.id ?? index)} className={styles.item}>
            <Step draft={draft} index={index} count={steps.length} />
          </li>
        ))}
      </ol>
      <AddStep draft={draft} />
    </section>
  );
}

function Step(props: { draft: TemplateDraft; index: number; count: number }) {
  const { draft, index, count } = props;
  const [isOpen, setIsOpen] = useState(false);
  const path = [...STEPS, index];
  const name =
    textAt(draft.template, [...path, 'name']) ||
    textAt(draft.template, [...path, 'id']);
  const move = (to: number) => draft.apply({ move: STEPS, from: index, to });
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>
          {index + 1}. {name}{' '}
          <span className={styles.muted}>
            {textAt(draft.template, [...path, 'action'])}
          </span>
        </span>
        <ButtonIcon
          icon={<RiArrowUpLine />}
          aria-label={`Move ${name} up`}
          variant="tertiary"
          size="small"
          isDisabled={draft.isBroken || index === 0}
          onPress={() => move(index - 1)}
        />
        <ButtonIcon
          icon={<RiArrowDownLine />}
          aria-label={`Move ${name} down`}
          variant="tertiary"
          size="small"
          isDisabled={draft.isBroken || index === count - 1}
          onPress={() => move(index + 1)}
        />
        <ButtonIcon
          icon={<RiDeleteBinLine />}
          aria-label={`Remove ${name}`}
          variant="tertiary"
          size="small"
          isDisabled={draft.isBroken}
          onPress={() => draft.apply({ set: path, value: undefined })}
        />
        <Button
          variant="secondary"
          size="small"
          aria-expanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Close' : `Edit`}
        </Button>
      </div>
      {isOpen && (
        <>
          <div className={styles.pair}>
            <TextAt draft={draft} path={[...path, 'name']} label="Name" />
            <TextAt draft={draft} path={[...path, 'id']} label="Id" />
            <TextAt
              draft={draft}
              path={[...path, 'if']}
              label="Only if"
              description="e.g. ${{ parameters.size }}"
            />
          </div>
          <StepInput draft={draft} path={path} />
        </>
      )}
    </>
  );
}

function AddStep({ draft }: { draft: TemplateDraft }) {
  const [id, setId] = useState<string>();
  const action = draft.actions.find(one => one.id === id);
  const taken = objectsAt(draft.template, STEPS).map(step => String(step.id));
  return (
    <div className={styles.head}>
      <Combobox
        aria-label="Action of the next step"
        placeholder="Search actions"
        size="small"
        isDisabled={draft.isBroken}
        options={draft.actions.map(one => ({
          id: one.id,
          label: one.id,
          description: one.description?.split('\n')[0],
        }))}
        value={id ?? null}
        onChange={key => setId(key === null ? undefined : String(key))}
      />
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiAddLine />}
        isDisabled={draft.isBroken || !action}
        onPress={() => {
          if (action) {
            draft.apply({ insert: STEPS, value: stepFor(action, taken) });
            setId(undefined);
          }
        }}
      >
        Add step
      </Button>
    </div>
  );
}
