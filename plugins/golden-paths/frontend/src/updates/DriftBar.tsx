import type { TemplateAdoption } from '@callboard/plugin-golden-paths-common';
import { DistributionBar } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { driftStates, driftWords } from './driftWords';
import { useUpdatesPath } from './useUpdatesPath';

/** How the services of a template divide into states; each leads to its list. */
export function DriftBar({ template }: { template: TemplateAdoption }) {
  const { templateRef, title, states } = template;
  const path = useUpdatesPath();
  return (
    <DistributionBar
      label={`Services of ${title} by state`}
      parts={driftStates.map(state => ({
        id: state,
        label: driftWords[state].word,
        count: states[state],
        color: driftWords[state].color,
        href: `${path.template(templateRef)}?state=${state}`,
      }))}
      renderLink={({ href = '' }, children) => (
        <Link to={href}>{children}</Link>
      )}
    />
  );
}
