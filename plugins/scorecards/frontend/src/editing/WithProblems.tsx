import { ReactNode, useId } from 'react';
import { ProblemLines } from './ProblemLines';
import { useProblems } from './ProblemsContext';
import styles from './WithProblems.module.css';

/** What a field takes that has something wrong with it. */
export interface InvalidProps {
  isInvalid?: boolean;
  'aria-describedby'?: string;
}

/** A field with what is wrong with it below. */
export function WithProblems(props: {
  /** Path of the field in the definition. */
  at: string;
  /** Also what is wrong inside of it. */
  below?: boolean;
  className?: string;
  children: (invalid: InvalidProps) => ReactNode;
}) {
  const { at, below, className, children } = props;
  const id = useId();
  const problems = useProblems(at, { below });
  const isInvalid = problems.some(({ severity }) => severity === 'error');
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      {children(
        problems.length > 0
          ? { isInvalid: isInvalid || undefined, 'aria-describedby': id }
          : {},
      )}
      <ProblemLines id={id} problems={problems} />
    </div>
  );
}
