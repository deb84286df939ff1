/** liquidjs, because people who keep macros know Liquid already; it runs no code of the template's. */
import { Liquid } from 'liquidjs'
import type { Report } from '../types.ts'
import type { ReportOptions } from './index.ts'
import { plainReport } from './json.ts'

/** The report by a template of the user's own (Liquid), which sees what `--format json` prints. Throws on a broken one. */
export function template(report: Report, { template: text = '' }: ReportOptions): string {
  const engine = new Liquid({ ownPropertyOnly: true, parseLimit: 1e6, renderLimit: 60_000, memoryLimit: 1e9 })
  const plain = JSON.parse(JSON.stringify(plainReport(report)))
  return String(engine.parseAndRenderSync(text, plain)).replace(/\n+$/, '')
}
