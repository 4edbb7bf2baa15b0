import { ReactElement, useEffect, useRef } from 'react';
import { Combobox } from '@backstage/ui';
import { OwningTeamFieldProps } from './owningTeamSchema';
import { Team, Teams, useTeams } from './useTeams';
import styles from './OwningTeamField.module.css';

/** A field for the owner of a new service. It starts with the user's own team. */
export function OwningTeamField(props: OwningTeamFieldProps): ReactElement {
  const { formData, idSchema, onChange, rawErrors, schema } = props;
  const onlyMine = props.uiSchema['ui:options']?.onlyMine ?? false;
  const { teams, error } = useTeams();
  const suggested = useRef(false);
  const myTeam = teams?.mine[0]?.ref;

  useEffect(() => {
    // Once only: whoever clears the field wants another team, not the same one.
    if (!suggested.current && myTeam) {
      suggested.current = true;
      if (!formData) {
        onChange(myTeam);
      }
    }
  }, [formData, myTeam, onChange]);

  const isInNone = onlyMine && teams?.mine.length === 0;
  const problem = error
    ? `The teams could not be loaded: ${error.message}. Reload the page to try again.`
    : (isInNone && 'You belong to no team of the catalog.') ||
      (!formData &&
        rawErrors?.length &&
        'Choose the team that answers for it.') ||
      undefined;
  const hintId = `${idSchema.$id}-hint`;
  const messageId = `${idSchema.$id}-message`;
  return (
    <div className={styles.field}>
      <Combobox
        id={idSchema.$id}
        label={schema.title ?? 'Owner'}
        placeholder={teams || error ? 'Search teams' : 'Loading teams…'}
        options={toOptions(teams, { chosen: formData, onlyMine })}
        value={formData ?? null}
        onChange={key => onChange(key === null ? undefined : String(key))}
        isRequired={props.required}
        isDisabled={props.disabled}
        isInvalid={Boolean(problem)}
        validationBehavior="aria"
        aria-describedby={`${hintId} ${messageId}`}
      />
      <div id={hintId} className={styles.hint}>
        {schema.description}
      </div>
      <div id={messageId} role="status" className={styles.problem}>
        {problem}
      </div>
    </div>
  );
}

function toOptions(
  teams: Teams | undefined,
  { chosen, onlyMine }: { chosen?: string; onlyMine: boolean },
) {
  const { mine, others } = teams ?? {
    mine: [],
    others: chosen ? [{ ref: chosen, title: chosen }] : [],
  };
  return [
    { title: mine.length > 1 ? 'My teams' : 'My team', teams: mine },
    { title: 'All other teams', teams: onlyMine ? [] : others },
  ]
    .filter(section => section.teams.length > 0)
    .map(section => ({
      title: section.title,
      options: section.teams.map(toOption),
    }));
}

function toOption(team: Team) {
  return { id: team.ref, label: team.title };
}
