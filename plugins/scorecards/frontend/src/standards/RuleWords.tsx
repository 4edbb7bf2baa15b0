import { describeRule, Rule } from '@callboard/plugin-scorecards-common';
import { useFactSources } from '../editing/useFactSources';
import { toYaml } from '../editing/rules/ruleText';
import { ruleLines } from '../editing/rules/ruleLines';
import { InlineCode } from '../shared/InlineCode';
import styles from './RuleWords.module.css';

/** More conditions than this are listed, for a sentence of them is hard to read. */
const MOST_IN_SENTENCE = 4;

/** What a rule asks, and the same as YAML for those who want to know exactly. */
export function RuleWords(props: { rule: Rule; always?: string }) {
  const { rule, always = 'Nothing: it always holds' } = props;
  if (Object.keys(rule).length === 0) {
    return <p className={styles.words}>{always}</p>;
  }
  const lines = ruleLines(rule);
  return (
    <div className={styles.rule}>
      {lines.length > MOST_IN_SENTENCE ? (
        <div className={styles.words}>
          {lines.map((line, index) => (
            // Lines come twice, and nothing here moves.
            // eslint-disable-next-line react/no-array-index-key
            <div key={index} className={styles.line}>
              {line}
            </div>
          ))}
        </div>
      ) : (
        <Sentence rule={rule} />
      )}
      <details className={styles.exact}>
        <summary>As YAML</summary>
        {/* What scrolls must be reachable with the keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre tabIndex={0}>{toYaml(rule)}</pre>
      </details>
    </div>
  );
}

/** The rule as one sentence, with the titles of facts once those are known. */
function Sentence({ rule }: { rule: Rule }) {
  const { value: facts } = useFactSources();
  let words: string;
  try {
    words = describeRule(rule, { facts });
  } catch {
    // A rule that was valid when it was saved.
    words = ruleLines(rule).join(', ');
  }
  const sentence = words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
  return (
    <p className={styles.words}>
      <InlineCode text={sentence} />
    </p>
  );
}
