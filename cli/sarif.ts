import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue, Finding, Place, Severity } from '../wasm/index.ts';
import type { PlaceNames } from '../web/report/place-names.ts';
import type { Checked, Outcome } from './read-file.ts';
import type { Region } from './regions.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** All outcomes as one log of SARIF 2.1.0, for programs that collect what checkers find. */
export function sarifLog(
  outcomes: Outcome[],
  catalogue: Catalogue,
  namesOf: (checked: Checked) => PlaceNames,
): object {
  const checked = outcomes.filter((outcome) => 'result' in outcome);
  const unread = outcomes.filter((outcome) => 'reason' in outcome);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(catalogue) },
        language: catalogue.language,
        columnKind: 'utf16CodeUnits',
        artifacts: outcomes.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ file, reason }) => ({
              level: 'error',
              message: { text: reason },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: checked.flatMap((one) => {
          const names = namesOf(one);
          return one.result.findings.map((finding, index) =>
            resultOf(finding, one.file, one.regions?.[index], names, catalogue),
          );
        }),
      },
    ],
  };
}

function driverOf({ version, rules }: Catalogue) {
  return {
    name: 'ogi-check',
    version,
    rules: rules.map(({ rule, slug, severity, title, basis }) => ({
      id: rule,
      name: slug,
      shortDescription: { text: title },
      defaultConfiguration: { level: levels[severity] },
      properties: { basis },
    })),
  };
}

function resultOf(
  finding: Finding,
  file: string,
  region: Region | undefined,
  names: PlaceNames,
  { rules }: Catalogue,
) {
  const { id, rule, severity, message, places, expected, actual, basis, fixes, waived } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex((one) => one.rule === rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) },
        logicalLocations: places.map((place) => ({
          name: names.describe([place]).join(''),
          fullyQualifiedName: keyOf(place),
        })),
      },
    ],
    ...(id && { partialFingerprints: { 'finding/v1': id } }),
    ...(waived !== undefined && {
      suppressions: [{ kind: 'external', justification: waived }],
    }),
    properties: { expected, actual, basis, fixes: fixes?.map((fix) => fix.title) },
  };
}

/** A place as one word: `requests.granted.total`, `section/5`, `heading/3`, `table/requests`. */
function keyOf(place: Place): string {
  if ('member' in place) return `member/${place.member}`;
  if ('cell' in place) return place.cell;
  if ('section' in place) return `section/${place.section}`;
  if ('heading' in place) return `heading/${place.heading}`;
  if ('field' in place) return `field/${place.field}`;
  return ['table', place.table, place.row, place.column].filter(isThere).join('/');
}

const isThere = (part: unknown) => part !== undefined;

/** Relative paths stay relative to where the command ran. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join('/');
}
