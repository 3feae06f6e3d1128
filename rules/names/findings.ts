import { appRules } from '../catalogue/app/index.ts'
import { nameRules } from '../catalogue/name/index.ts'
import { checkWith } from '../check-with.ts'
import type { Report } from '../engine/report.ts'
import { filingNamed, type NameContext } from './name-context.ts'

const NAMES: ReadonlySet<string> = new Set(['website.name', 'app.name'])

/** The rules that are about the name of a service before anything else. */
const aboutNames = [...nameRules, ...appRules].filter(({ scope }) => NAMES.has(scope[0] ?? ''))

/** What the rules on names say about a name. */
export function reportOn(name: string, context: NameContext): Report {
  return checkWith(aboutNames, filingNamed(name, context), { locale: context.locale })
}

/** No rule on names has an error or a warning. */
export const passes = (report: Report): boolean => report.findings.every(({ severity }) => severity === 'info')
