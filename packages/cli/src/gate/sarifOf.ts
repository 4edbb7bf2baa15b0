import type {
  GateAnswer,
  GateFailure,
} from '@callboard/plugin-scorecards-common';

/** Code hosts want a place in a file; a check is about what is described there. */
const FILE = 'catalog-info.yaml';

/** An answer as SARIF 2.1.0 (OASIS), which code hosts show as alerts. */
export function sarifOf(answer: GateAnswer): object {
  const { failing, url } = answer;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Callboard gate',
            informationUri: url,
            rules: failing.map(ruleOf),
          },
        },
        results: failing.map((failure, ruleIndex) =>
          resultOf(answer, failure, ruleIndex),
        ),
      },
    ],
  };
}

function ruleOf({ check, title, severity, fix, fixUrl }: GateFailure) {
  return {
    id: check,
    shortDescription: { text: title },
    help: { text: fix || title },
    ...(fixUrl && { helpUri: fixUrl }),
    properties: { severity },
  };
}

function resultOf(
  { entityRef, track, blocking, mode }: GateAnswer,
  { check, title, reason }: GateFailure,
  ruleIndex: number,
) {
  const gentle = mode === 'warn' ? 'warning' : 'note';
  return {
    ruleId: check,
    ruleIndex,
    level: blocking ? 'error' : gentle,
    message: { text: `${title}: ${reason}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: FILE },
          region: { startLine: 1 },
        },
        logicalLocations: [{ fullyQualifiedName: entityRef, kind: 'resource' }],
      },
    ],
    partialFingerprints: { gate: `${entityRef} ${track} ${check}` },
  };
}
