import type { Approvers } from '@callboard/plugin-golden-paths-common';
import { EntityLink, PersonName } from '@callboard/ui';
import { Fragment, ReactNode } from 'react';

/** Who may decide on an approval, as words with links. */
export function ApproverNames({ approvers }: { approvers: Approvers }) {
  const { users = [], groups = [], ownersOf = [], permission } = approvers;
  const names: [string, ReactNode][] = [
    ...users.map((ref): [string, ReactNode] => [
      ref,
      <PersonName key={ref} of={ref} />,
    ]),
    ...groups.map((ref): [string, ReactNode] => [
      ref,
      <PersonName key={ref} of={ref} />,
    ]),
    ...ownersOf.map((ref): [string, ReactNode] => [
      `owner of ${ref}`,
      <>
        the owner of <EntityLink entity={ref} showIcon={false} />
      </>,
    ]),
    ...(permission
      ? [
          [
            permission,
            <>
              everybody with the permission <code>{permission}</code>
            </>,
          ] as [string, ReactNode],
        ]
      : []),
  ];
  return (
    <>
      {names.map(([key, name], index) => (
        <Fragment key={key}>
          {index > 0 && (index === names.length - 1 ? ' or ' : ', ')}
          {name}
        </Fragment>
      ))}
    </>
  );
}
