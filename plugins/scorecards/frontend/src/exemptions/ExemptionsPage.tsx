import type { ExemptionState } from '@callboard/plugin-scorecards-common';
import {
  ChoiceFilter,
  ReferencePicker,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { useChecks } from '../checks/useChecks';
import { ExemptionList } from './ExemptionList';
import styles from './ExemptionsPage.module.css';
import { exemptionWords } from './exemptionWords';

const states = Object.keys(exemptionWords) as ExemptionState[];

/** The tab "Exemptions" of the pages of scorecards; the address keeps its filters. */
export function ExemptionsPage() {
  const [chosen, setState] = useFilterParam('state');
  const [mine, setMine] = useFilterParam('mine');
  const [checkId, setCheckId] = useFilterParam('check');
  const [entityRef, setEntityRef] = useFilterParam('entity');
  const { value: checks = [] } = useChecks();
  const state = states.find(each => each === chosen);
  return (
    <div className={styles.page}>
      <Toolbar>
        <ChoiceFilter
          label="State"
          all="All states"
          options={states.map(id => ({ id, label: exemptionWords[id].word }))}
          value={state ?? ''}
          onChange={setState}
        />
        <ChoiceFilter
          label="Whose"
          all="Everybody's"
          options={[{ id: '1', label: 'Mine: asked for or to decide' }]}
          value={mine}
          onChange={setMine}
        />
        <ChoiceFilter
          label="Check"
          all="All checks"
          options={checks.map(({ id, title }) => ({ id, label: title }))}
          value={checkId}
          onChange={setCheckId}
        />
        <ReferencePicker
          label="Entity"
          placeholder="Any entity"
          value={entityRef}
          onChange={setEntityRef}
        />
      </Toolbar>
      <ExemptionList
        state={state}
        checkId={checkId || undefined}
        entityRef={entityRef || undefined}
        isMine={mine === '1'}
      />
    </div>
  );
}
