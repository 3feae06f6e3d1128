/** Which fields of the dictionary the profile form asks for, in which order. Derived from the dictionary, not listed by hand. */
import { type FieldDef, fields } from '@beian-assist/rules'
import { aboveFirst } from './divisions.ts'

/** Facts that only the user or his registrar knows: asked once, kept with the filing, never filled into a page. */
const ASKED_ONCE = /^(website\.domains\[\]|resource)\./

function asked(def: FieldDef): boolean {
  if (def.sensitivity === 'credential' && !def.id.startsWith('resource.')) return false
  switch (def.autofill) {
    case 'direct':
    case 'select':
    case 'cascade':
    case 'template':
    case 'ocr':
    case 'manual':
      return !/^(verification|materials|sms)\./.test(def.id)
    case 'never':
    case 'context':
      return ASKED_ONCE.test(def.id)
    default:
      return false
  }
}

export type GroupName = 'filing' | 'resource' | 'subject' | 'principal' | 'website' | 'app' | 'owner'

const groupOf = (def: FieldDef): string => def.id.slice(0, def.id.indexOf('.'))

/** Lists inside a service that the form shows as rows: `website.domains[]` and the like. */
const rowOf = (id: string): string | undefined => /^((?:website|app)\.[A-Za-z]+\[\])\./.exec(id)?.[1]

export interface Asked {
  /** Plain fields of the group, in the dictionary's order; a city behind its province. */
  readonly fields: readonly FieldDef[]
  /** Repeated rows: key `website.domains[]` → its fields. */
  readonly rows: ReadonlyMap<string, readonly FieldDef[]>
}

export function askedOf(group: GroupName): Asked {
  const own = fields.filter((def) => groupOf(def) === group && asked(def))
  const rows = new Map<string, FieldDef[]>()
  for (const def of own) {
    const row = rowOf(def.id)
    if (row) rows.set(row, [...(rows.get(row) ?? []), def])
  }
  const plain = own.filter((def) => rowOf(def.id) === undefined)
  if (group === 'filing')
    plain.push(...fields.filter((def) => def.id === 'filing.type' || def.id === 'filing.provider'))
  return { fields: aboveFirst(plain), rows }
}

/** Material ids of the dictionary, without the group name. */
export const materialDefs: readonly FieldDef[] = fields.filter((def) => def.type === 'image')

/** Asked at first sight; the rest stands under "more". */
export const isMain = (def: FieldDef): boolean =>
  def.required === 'always' || def.required === 'owner.reusePrincipal is false'
