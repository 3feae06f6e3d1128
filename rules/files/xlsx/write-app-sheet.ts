import type { Locale } from '../../engine/report.ts'
import { appPlatforms } from '../../filing/enums/app-platforms.ts'
import type { App, Filing } from '../../filing/filing.ts'
import { widthOf } from './write-template.ts'
import { writeWorkbook } from './write-workbook.ts'

/** Domains that one import takes. */
export const MOST_APP_DOMAINS = 20

/** An APP with more domains than one import takes: the rest is not in the sheet. */
export interface CutApp {
  readonly name: string
  readonly count: number
}

export interface AppSheet {
  readonly bytes: Uint8Array
  /** Rows below the header. */
  readonly rows: number
  readonly cut: readonly CutApp[]
}

const SHEET = 'APP域名'
const HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['APP名称', '域名信息', '平台类型', 'APP包名', 'IP信息'],
  en: ['APP name', 'Domain', 'Platform', 'Package name', 'IP'],
}

/**
 * The domains of a filing's APPs as a workbook for batch import: one row each, at most twenty for one APP. The template of
 * a provider may name its columns otherwise; no provider's is known by its columns.
 */
export function writeAppSheet(filing: Filing, locale: Locale = 'zh-CN'): AppSheet {
  const cut: CutApp[] = []
  const rows = (filing.apps ?? []).flatMap((app) => {
    const names = [...new Set((app.domains ?? []).flatMap(({ name }) => (name?.trim() ? [name.trim()] : [])))]
    if (names.length > MOST_APP_DOMAINS) cut.push({ name: app.name ?? '', count: names.length })
    return names.slice(0, MOST_APP_DOMAINS).map((name) => rowOf(app, name))
  })
  const head = { style: 'bold' as const, texts: HEADERS[locale] }
  const body = rows.map((texts) => ({ style: 'text' as const, texts }))
  const widths = HEADERS[locale].map((name) => Math.max(18, widthOf(name)))
  return { bytes: writeWorkbook([{ name: SHEET, widths, rows: [head, ...body] }]), rows: rows.length, cut }
}

function rowOf(app: App, domain: string): readonly string[] {
  const platforms = (app.platforms ?? []).filter(
    ({ domains }) => !domains || domains.length === 0 || domains.includes(domain),
  )
  const label = (value: string | null | undefined) =>
    appPlatforms.find((one) => one.value === value)?.labelZh ?? value ?? ''
  return [
    app.name ?? '',
    domain,
    joined(platforms.map(({ platform }) => label(platform))),
    joined(platforms.map(({ packageName }) => packageName ?? '')),
    joined(app.ips ?? []),
  ]
}

/** Several values in one cell, as the pages write them: without repeats, parted by semicolons. */
const joined = (values: readonly string[]): string => [...new Set(values.filter((value) => value !== ''))].join(';')
