/** What the printable report says, taken from the panel at the moment it is asked for. */
import { type Finding, type Locale, type Material, providers, provinceName } from '@beian-assist/rules'
import type { Dismissal, PanelStore } from '@beian-assist/sdk/panel'
import { findingKey, isLater, pathName, stepOf, undecidedApart } from '@beian-assist/sdk/panel'

export interface ReportFinding {
  readonly finding: Finding
  /** Id of the step it belongs to. */
  readonly step: string
  readonly dismissed?: Dismissal
}

export interface ReportStep {
  readonly id: string
  readonly kind: PanelStore['steps']['value'][number]['kind']
  readonly number?: number
  /** Names of required values that are not known, those left out of which a finding speaks. */
  readonly missing: readonly string[]
}

export interface ReportData {
  readonly locale: Locale
  readonly client: string
  readonly provider: string
  readonly province: string
  /** ISO time. */
  readonly madeAt: string
  readonly steps: readonly ReportStep[]
  readonly findings: readonly ReportFinding[]
  readonly undecided: readonly { readonly title: string; readonly missing: readonly string[] }[]
  /** Names of rules that only the process itself will decide. */
  readonly later: readonly string[]
  readonly materials: readonly Material[]
  readonly rulesChecked: number
  readonly dataVersion: string
}

export function reportData(store: PanelStore, now: Date): ReportData | undefined {
  const report = store.report.value
  if (!report) return undefined
  const locale = store.locale.value
  const filing = store.whole.value ?? {}
  const steps = store.steps.value
  const said = new Map(store.notes.value.dismissed.map((one) => [findingKey(one), one]))
  const undecided = undecidedApart(report.undecided, store.findings.value.open)
  const provider = providers.find(({ id }) => id === (store.place.value?.provider ?? filing.provider))
  return {
    locale,
    client: store.profiles.value.find(({ id }) => id === store.profileId.value)?.name ?? filing.subject?.name ?? '',
    provider: provider ? (locale === 'en' ? provider.en : provider.zh) : '',
    province: filing.province ? provinceName(filing.province, locale) : '',
    madeAt: now.toISOString(),
    steps: steps.map(({ id, kind, number, unsaid }) => ({
      id,
      kind,
      missing: unsaid.map((path) => pathName(path, locale)),
      ...(number === undefined ? {} : { number }),
    })),
    findings: report.findings.map((finding) => {
      const dismissed = said.get(findingKey(finding))
      return { finding, step: stepOf(finding.fields[0], steps)?.id ?? '', ...(dismissed ? { dismissed } : {}) }
    }),
    undecided: undecided
      .filter((one) => !isLater(one))
      .map(({ ruleId, missing }) => ({
        title: store.ruleTitle(ruleId, locale),
        missing: [...new Set(missing.map((id) => pathName(id, locale)))],
      })),
    later: undecided.filter(isLater).map(({ ruleId }) => store.ruleTitle(ruleId, locale)),
    materials: store.materials.value,
    rulesChecked: report.rulesChecked,
    dataVersion: report.dataVersion,
  }
}
