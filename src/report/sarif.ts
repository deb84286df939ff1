import type { Location, Log, Notification, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif'
import { fingerprint } from '../fingerprint.ts'
import type { Finding, Report, Severity, Trouble } from '../types.ts'
import type { ReportOptions } from './index.ts'
import { nameOf, type Placed, placedFindings, relativePath, weightOf } from './placed.ts'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0, as code hosts and editors take it: rules with their advice, fingerprints that survive a re-export, fixes. */
export function sarif(report: Report, options: ReportOptions): string {
  const placed = placedFindings(report, options)
  const rules = rulesOf(placed.map(({ finding }) => finding))
  const index = new Map(rules.map(({ id }, at) => [id, at]))
  const taken = new Map<string, number>()
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: report.tool.name, semanticVersion: report.tool.version, rules },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.troubles.length === 0,
            toolExecutionNotifications: report.troubles.map(trouble => notification(trouble, options)),
          },
        ],
        results: placed.map(one => resultOf(one, index, taken)),
      },
    ],
  }
  return JSON.stringify(log, null, 2)
}

/** One entry a rule that found something, in the order of the alphabet. */
function rulesOf(findings: readonly Finding[]): ReportingDescriptor[] {
  const first = new Map(findings.toReversed().map(finding => [finding.rule, finding]))
  return [...first.values()]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .map(({ rule, category, concern, severity, why, instead, try: better }) => ({
      id: rule,
      shortDescription: { text: `${category}: ${rule.replaceAll('-', ' ')}` },
      fullDescription: { text: why.trim() },
      help: {
        text: [why.trim(), instead.trim(), ...better.map(one => `“${one}”`)].join('\n\n'),
        markdown: [why.trim(), `**Instead:** ${instead.trim()}`, ...better.map(one => `> ${one}`)].join(
          '\n\n',
        ),
      },
      defaultConfiguration: { level: levels[severity] },
      properties: { category, concern, tags: [...new Set([category, concern])] },
    }))
}

function resultOf(placed: Placed, rules: ReadonlyMap<string, number>, taken: Map<string, number>): Result {
  const { finding, reply } = placed
  const print = fingerprint(reply.draft, finding)
  const nth = (taken.get(print) ?? 0) + 1
  taken.set(print, nth)
  return {
    ruleId: finding.rule,
    ruleIndex: rules.get(finding.rule),
    level: levels[weightOf(finding)],
    message: { text: `${finding.message} ${finding.instead}`.trim() },
    locations: [locationOf(placed)],
    // GitHub matches alerts by primaryLocationLineHash; one made of lines would forget them at every re-export.
    partialFingerprints: {
      'macroRuleSentence/v1': `${print}:${nth}`,
      primaryLocationLineHash: `${print}:${nth}`,
    },
    ...fixesOf(placed),
    properties: { sure: finding.sure, macro: nameOf(reply) },
  }
}

function locationOf({ path, start, end, finding, reply }: Placed): Location {
  const region: Region = { startLine: start.line, startColumn: start.column }
  if (end !== undefined) Object.assign(region, { endLine: end.line, endColumn: end.column })
  return {
    physicalLocation: {
      ...artifact(path),
      region: finding.start === undefined ? region : { ...region, snippet: { text: finding.actual } },
    },
    logicalLocations: [{ name: nameOf(reply), fullyQualifiedName: reply.id, kind: 'member' }],
  }
}

const artifact = (path: string) => ({
  artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
})

/** Replacements that have a place in the file. */
function fixesOf({ finding, path }: Placed): { fixes?: SarifFix[] } {
  const fixes = finding.fixes.flatMap(({ text, start, end }): SarifFix[] => {
    if (start === undefined || end === undefined) return []
    const deletedRegion = {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    }
    const replacements = [{ deletedRegion, insertedContent: { text } }]
    const description = { text: `“${finding.actual}” → “${text}”` }
    return [{ description, artifactChanges: [{ ...artifact(path), replacements }] }]
  })
  return fixes.length > 0 ? { fixes } : {}
}

function notification(
  { code, title, help, path, line, column }: Trouble,
  { cwd }: ReportOptions,
): Notification {
  const text = help === undefined ? title : `${title}. ${help}`
  const where =
    path === undefined
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                ...artifact(relativePath(path, cwd)),
                ...(line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } }),
              },
            },
          ],
        }
  return { descriptor: { id: code }, level: 'error', message: { text }, ...where }
}
