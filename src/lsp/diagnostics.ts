import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Finding, Severity, Trouble } from '../types.ts'
import { type Checked, lineRange, type Sighted, sightings } from './checked.ts'

/** The address of a rule's page; undefined where it has none. */
export type PageOf = (finding: Finding) => string | undefined

const weights: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 }
const hint: DiagnosticSeverity = 4

/** All that there is to say of a document, as an editor underlines and lists it. */
export function diagnosticsOf(checked: Checked, pageOf: PageOf): Diagnostic[] {
  return [
    ...sightings(checked).map(sighted => diagnosticOf(sighted, pageOf)),
    ...checked.troubles.map(trouble => troubled(trouble, checked)),
  ]
}

/** A finding as a diagnostic; one that isn't sure is a hint. */
export function diagnosticOf({ finding, range }: Sighted, pageOf: PageOf): Diagnostic {
  const { rule, severity, sure, message, instead } = finding
  const href = pageOf(finding)
  return {
    range,
    severity: sure ? weights[severity] : hint,
    code: rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: 'heard',
    message: `${message} ${instead}`.trim(),
  }
}

function troubled({ code, title, help, line = 1, column = 1 }: Trouble, { document }: Checked): Diagnostic {
  const range = lineRange(document, line)
  const character = Math.min(Math.max(column - 1, range.start.character), range.end.character)
  return {
    range: { ...range, start: { ...range.start, character } },
    severity: weights.error,
    code,
    source: 'heard',
    message: help === undefined ? title : `${title}. ${help}`,
  }
}
