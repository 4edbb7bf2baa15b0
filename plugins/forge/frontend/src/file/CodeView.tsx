import { RefObject, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { HighlightedCode } from './HighlightedCode';
import { LineRange, parseLineRange } from './lineRange';
import styles from './CodeView.module.css';

/** What a {@link CodeView} needs. */
export interface CodeViewProps {
  fileName: string;
  text: string;
}

/** Code with colours and line numbers that can be linked to. */
export function CodeView({ fileName, text }: CodeViewProps) {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  const range = parseLineRange(hash);
  const code = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lineCount = useMemo(() => code.split('\n').length, [code]);
  const mark = useRef<HTMLDivElement>(null);

  useEffect(() => {
    mark.current?.scrollIntoView?.({ block: 'center' });
  }, [hash]);

  const select = (line: number, extend: boolean) => {
    const lines =
      extend && range
        ? `#L${Math.min(range.first, line)}-L${Math.max(range.last, line)}`
        : `#L${line}`;
    navigate({ search, hash: lines }, { replace: true });
  };

  return (
    <div
      className={styles.view}
      role="region"
      aria-label={`Content of ${fileName}`}
      // A region that scrolls must be reachable with the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div className={styles.sheet}>
        {range && <RangeMark range={range} markRef={mark} />}
        <div className={styles.numbers}>
          {Array.from({ length: lineCount }, (_, index) => index + 1).map(
            line => (
              <a
                key={line}
                id={`L${line}`}
                href={`#L${line}`}
                aria-label={`Line ${line}`}
                tabIndex={-1}
                onClick={event => {
                  event.preventDefault();
                  select(line, event.shiftKey);
                }}
              >
                {line}
              </a>
            ),
          )}
        </div>
        <pre className={styles.code}>
          <HighlightedCode fileName={fileName} code={code} />
        </pre>
      </div>
    </div>
  );
}

function RangeMark(props: {
  range: LineRange;
  markRef: RefObject<HTMLDivElement>;
}) {
  const { first, last } = props.range;
  return (
    <div
      ref={props.markRef}
      data-testid="line-mark"
      className={styles.mark}
      style={{
        top: `calc(var(--code-padding) + ${first - 1} * var(--code-line))`,
        height: `calc(${last - first + 1} * var(--code-line))`,
      }}
    />
  );
}
