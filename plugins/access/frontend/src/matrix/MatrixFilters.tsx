import {
  ChoiceFilter,
  TextFilter,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { useMemo } from 'react';
import { useInstallation } from '../installation/useInstallation';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';

/** Narrows the matrix, and picks the version; all of it is in the address. */
export function MatrixFilters() {
  const { shown, isDraft, state } = usePolicyWorkspace();
  const { value } = useInstallation();
  const [text, setText] = useFilterParam('q');
  const [role, setRole] = useFilterParam('role');
  const [plugin, setPlugin] = useFilterParam('plugin');
  const [version, setVersion] = useFilterParam('version');
  const plugins = useMemo(
    () =>
      [...new Set(value?.permissions.map(({ pluginId }) => pluginId))]
        .sort((a, b) => a.localeCompare(b))
        .map(id => ({ id, label: id })),
    [value],
  );
  return (
    <Toolbar>
      <TextFilter label="Filter permissions" value={text} onChange={setText} />
      <TextFilter label="Filter roles" value={role} onChange={setRole} />
      <ChoiceFilter
        label="Plugin"
        all="All plugins"
        options={plugins}
        value={plugin}
        onChange={setPlugin}
      />
      {isDraft && (
        <ChoiceFilter
          label="Version"
          all={`Your draft ${shown.version}`}
          options={[{ id: 'published', label: `Published ${state.published}` }]}
          value={version}
          onChange={setVersion}
        />
      )}
    </Toolbar>
  );
}
