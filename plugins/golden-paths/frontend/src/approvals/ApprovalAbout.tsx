import type { Approval } from '@callboard/plugin-golden-paths-common';
import { Markdown, Section } from '@callboard/ui';
import { DecisionList } from './DecisionList';
import { ParameterTable } from './ParameterTable';
import { ProposedFiles } from './ProposedFiles';

/** What an approval is about: summary, answers of the form, files; and who said what. */
export function ApprovalAbout({ approval }: { approval: Approval }) {
  const { summary, parameters, files, moreFiles, decisions } = approval;
  return (
    <>
      {decisions.length > 0 && (
        <Section title="Decisions">
          <DecisionList decisions={decisions} />
        </Section>
      )}
      {summary && (
        <Section title="What will be done">
          <Markdown text={summary} />
        </Section>
      )}
      {Object.keys(parameters).length > 0 && (
        <Section title="Answers of the form">
          <ParameterTable parameters={parameters} />
        </Section>
      )}
      {files.length > 0 && (
        <Section title="Files" variant="plain">
          <ProposedFiles files={files} more={moreFiles} />
        </Section>
      )}
    </>
  );
}
