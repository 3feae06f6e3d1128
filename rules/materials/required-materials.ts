import { citedBy } from '../engine/check.ts'
import { type CheckOptions, layOut, type Shared } from '../engine/contexts.ts'
import type { Locale, Source } from '../engine/report.ts'
import { ENTRY_TYPES } from '../engine/rule.ts'
import { wording } from '../engine/wording.ts'
import { filingTypes } from '../filing/enums/filing-types.ts'
import type { FieldId, FieldPath } from '../filing/field.ts'
import type { Filing } from '../filing/filing.ts'
import { fact as factFor } from '../provinces/lookup.ts'
import { cite } from '../sources/index.ts'
import { certificateRoles, imageLimits } from './image-limits.ts'
import type { AnyKind, Asked, Cause } from './kind.ts'
import { kinds } from './kinds/index.ts'
import type { Material, MaterialImage } from './material.ts'

/** The clock, the provider if it is not the filing's own, whether the filing is complete, and the language. */
export type MaterialOptions = Pick<CheckOptions, 'today' | 'now' | 'provider' | 'complete'> & {
  readonly locale?: Locale | undefined
}

type Need = Material['need']
const RANK: Readonly<Record<Need, number>> = { advised: 0, undecided: 1, required: 2 }
const KNOWN_TYPES: ReadonlySet<string> = new Set(filingTypes.map(({ value }) => value))

interface Draft {
  readonly kind: AnyKind
  readonly anyOf: readonly string[]
  need: Need
  readonly reasons: Set<string>
  readonly fields: Set<FieldPath>
  readonly missing: Set<FieldId>
  readonly sources: Map<string, Source>
  readonly disputed: Map<string, Source>
}

const keyOf = ({ provider, page, claim }: Source) => `${provider}\n${page}\n${claim ?? ''}`

/** Gathers what the kinds ask for, one entry for each choice of papers. */
class Dossier {
  readonly drafts = new Map<string, Draft>()
  private readonly locale: Locale

  constructor(locale: Locale) {
    this.locale = locale
  }

  ask(kind: AnyKind, asked: Asked, { reading }: Shared): void {
    const draft = this.draft(kind, asked.anyOf ?? kind.materials, asked.need)
    draft.reasons.add(wording(asked.reason, asked.data, this.locale))
    for (const field of asked.at ?? []) draft.fields.add(field)
    const { sources, disputed = [] } = citedBy({ sources: asked.sources ?? [] }, reading.facts, this.locale)
    for (const source of sources) draft.sources.set(keyOf(source), source)
    for (const source of disputed) draft.disputed.set(keyOf(source), source)
  }

  leaveOpen(kind: AnyKind, missing: readonly FieldId[]): void {
    for (const material of kind.materials) {
      const draft = this.draft(kind, [material], 'undecided')
      for (const id of missing) draft.missing.add(id)
    }
  }

  private draft(kind: AnyKind, anyOf: readonly string[], need: Need): Draft {
    const key = [...anyOf].sort().join()
    let draft = this.drafts.get(key)
    if (draft === undefined) {
      const empty = () => new Map<string, Source>()
      draft = {
        kind,
        anyOf,
        need,
        reasons: new Set(),
        fields: new Set(),
        missing: new Set(),
        sources: empty(),
        disputed: empty(),
      }
      this.drafts.set(key, draft)
    } else if (RANK[need] > RANK[draft.need]) draft.need = need
    return draft
  }
}

function takes({ filingTypes: types = ENTRY_TYPES }: AnyKind, type: string): boolean {
  // An order whose type is not known yet counts as one in which data are entered.
  return KNOWN_TYPES.has(type) ? (types as readonly string[]).includes(type) : types.includes('first')
}

function notesOf({ notes = [] }: AnyKind, { filing, reading }: Shared, locale: Locale): Material['notes'] {
  reading.reset()
  const { province, subjectClass } = filing
  if (province === null || subjectClass === null) return []
  return notes.flatMap(({ fact, text }) => {
    const held = factFor(province, fact, subjectClass)
    if (held === undefined) return []
    return [{ text: wording(text, undefined, locale), sources: held.sources.map((id) => cite(id, held.confidence)) }]
  })
}

function imageOf(anyOf: readonly string[]): MaterialImage {
  const { sources, ...limits } = imageLimits
  const colour = anyOf.some((id) => certificateRoles.has(id))
  return { ...limits, colour, sources: sources.map((id) => cite(id, id === 'wx' ? 'low' : 'high')) }
}

const listOf = (asked: ReturnType<Cause>): readonly Asked[] =>
  asked === false ? [] : Array.isArray(asked) ? asked : [asked as Asked]

const NAME = { zh: '{materials}', en: '{materials}' }

/**
 * The papers that a filing needs: by its type, province, provider, subject, people, domains and content. What hangs on a
 * value that is not known is listed as undecided, with that value. Empty for types of order for which none is known.
 */
export function requiredMaterials(filing: Filing, options: MaterialOptions = {}): readonly Material[] {
  const locale = options.locale ?? 'zh-CN'
  const layout = layOut(filing, options)
  const { shared } = layout
  const { reading } = shared
  const type = shared.filing.shown('type')
  const dossier = new Dossier(locale)
  for (const kind of kinds) {
    if (!takes(kind, type)) continue
    if (!reading.complete && layout.unknown[kind.each].length > 0) dossier.leaveOpen(kind, layout.unknown[kind.each])
    for (const context of layout.items[kind.each]) {
      for (const cause of kind.causes) {
        reading.reset()
        const asked = cause(context)
        if (reading.missing.length > 0) dossier.leaveOpen(kind, reading.missing)
        else for (const one of listOf(asked)) dossier.ask(kind, one, shared)
      }
    }
  }
  const known = shared.filing.knows('materials')
  return [...dossier.drafts.values()].map((draft) => {
    const { kind, anyOf, need } = draft
    const attached = known ? { attached: shared.filing.hasAny(anyOf) } : {}
    const disputed = [...draft.disputed.values()]
    return {
      id: anyOf[0]!,
      anyOf,
      name: wording(NAME, { materials: anyOf }, locale),
      need,
      reasons: [...draft.reasons],
      how: wording(kind.how, undefined, locale),
      notes: notesOf(kind, shared, locale),
      ...attached,
      fields: [...draft.fields],
      missing: need === 'undecided' ? [...draft.missing] : [],
      image: imageOf(anyOf),
      sources: [...draft.sources.values()],
      ...(disputed.length > 0 && { disputed }),
    }
  })
}
