import type { TrackDefinition } from '@callboard/plugin-scorecards-common';
import { ruleLines } from '../editing/rules/ruleLines';
import type { DescribedField } from '../standards/describedFields';

/** A track in lines of words, field by field, to see how versions differ. */
export function describeTrack(track: TrackDefinition): DescribedField[] {
  const { gate } = track;
  return [
    ['Title', [track.title]],
    ['Owner', [track.owner]],
    ['For', ruleLines(track.appliesTo)],
    [
      'Levels',
      track.levels.flatMap(({ id, title, checks }) => [
        `${title} (${id})`,
        ...checks.map(check => `  ${check}`),
      ]),
    ],
    [
      'Gate',
      gate
        ? [
            gate.mode,
            ...(gate.enforceFrom ? [`enforces from ${gate.enforceFrom}`] : []),
            ...(gate.level ? [`asks ${gate.level}`] : []),
          ]
        : [],
    ],
    ['Description', track.description.split('\n')],
  ];
}
