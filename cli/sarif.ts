import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue, Finding, Place, Severity, ToldSettings } from '../wasm/index.ts';
import type { PlaceNames } from '../web/report/place-names.ts';
import { printableJson } from './printable.ts';
import type { Checked, Outcome, Unread } from './read-file.ts';
import type { Region } from './regions.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** One log of SARIF 2.1.0, for programs that collect what checkers find, in pieces as the files come. */
export class SarifLog {
  readonly head: string;
  readonly #files: string[] = [];
  readonly #unread: Unread[] = [];
  #comma = '\n';
  #settings: ToldSettings | undefined;
  readonly #catalogue: Catalogue;
  readonly #namesOf: (checked: Checked) => PlaceNames;

  constructor(catalogue: Catalogue, namesOf: (checked: Checked) => PlaceNames) {
    this.#catalogue = catalogue;
    this.#namesOf = namesOf;
    const members = json({
      tool: { driver: driverOf(catalogue) },
      language: catalogue.language,
      columnKind: 'utf16CodeUnits',
    });
    this.head = `{
"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
"version": "2.1.0",
"runs": [${members.slice(0, -1)},
"results": [`;
  }

  /** What one file adds to the list of results. */
  results(outcome: Outcome): string {
    this.#files.push(outcome.file);
    if ('reason' in outcome) {
      this.#unread.push(outcome);
      return '';
    }
    return this.#resultsOf(outcome);
  }

  /** What all files together add, of files that were there before. */
  sameTexts(checked: readonly Checked[]): string {
    return checked.map((one) => this.#resultsOf(one)).join('');
  }

  #resultsOf(outcome: Checked): string {
    const names = this.#namesOf(outcome);
    this.#settings ??= outcome.result.settings;
    return outcome.result.findings
      .map((finding, index) => {
        const region = outcome.regions?.[index];
        const comma = this.#comma;
        this.#comma = ',\n';
        return comma + json(resultOf(finding, outcome.file, region, names, this.#catalogue));
      })
      .join('');
  }

  end(): string {
    const artifacts = this.#files.map((file) => ({ location: { uri: uriOf(file) } }));
    const invocation = {
      executionSuccessful: this.#unread.length === 0,
      toolExecutionNotifications: this.#unread.map(({ file, reason }) => ({
        level: 'error',
        message: { text: reason },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
      })),
    };
    return `
],
"artifacts": ${json(artifacts)},
"invocations": [${json(invocation)}]${this.#settings ? `,\n"properties": ${json({ settings: this.#settings })}` : ''}
}]
}
`;
  }
}

const json = (value: object) => printableJson(JSON.stringify(value));

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
