import type { Diagnostic, Place } from './diagnostic.ts';

/** A rule as a SARIF log lists it. */
export interface SarifRule {
  readonly id: string;
  /** What must hold, in a sentence. */
  readonly text: string;
  /** Why, and how to mend it. */
  readonly help: string;
}

/** A diagnostic that somebody let pass, and why; code hosts show it as suppressed. */
export interface SarifResult {
  /** Its code is the id of a rule. */
  readonly diagnostic: Omit<Diagnostic, 'code'> & { readonly code: string };
  readonly waivedFor?: string;
  /** What else tells it from others of the same rule and file, whatever its words. */
  readonly about?: string;
}

/**
 * A SARIF 2.1.0 log (OASIS), which code hosts show beside the lines of a change. Places are relative to the folder of the
 * publication, columns count UTF-16 units (3.14.27).
 * @param version of the program. @param rules those of the results; more do no harm.
 */
export function toSarif(results: readonly SarifResult[], rules: readonly SarifRule[], version: string): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Imprimatur', semanticVersion: version, rules: rules.map(({ id, text, help }) => ({ id, shortDescription: { text }, help: { text: help } })) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { PUBLICATION: { description: { text: 'The folder of the publication.' } } },
        results: results.map((result) => resultOf(result, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf({ diagnostic, waivedFor, about }: SarifResult, rules: readonly SarifRule[]): object {
  const { code, severity, place, message, hint, related = [] } = diagnostic;
  const ruleIndex = rules.findIndex(({ id }) => id === code);
  return {
    ruleId: code,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: severity,
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [locationOf(place)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((other) => ({ ...locationOf(other.place), message: { text: other.message } })) }),
    // Lines move, passages keep their keys: so a code host knows a finding again after an edit elsewhere (3.27.17).
    partialFingerprints: { 'passage/v1': [code, place.file, place.segment ?? '', place.words?.text ?? '', place.words?.nth ?? 0, ...(about === undefined ? [] : [about])].join('|') },
    ...(waivedFor === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: waivedFor }] }),
  };
}

function locationOf({ file, start, end, segment }: Place): object {
  const region = start === undefined ? {} : { region: { startLine: start.line, startColumn: start.column, ...(end === undefined ? {} : { endLine: end.line, endColumn: end.column }) } };
  return {
    physicalLocation: { artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'PUBLICATION' }, ...region },
    ...(segment === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: segment, kind: 'member' }] }),
  };
}
