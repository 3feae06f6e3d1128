/** Values of one record by field name; an absent key is unknown. */
export type Fields = { readonly [field: string]: unknown }

/** One place in a filing where a record's values stand. */
export interface Place {
  readonly value: Fields
  /** What this place had otherwise than the record when the filing was last stored; undefined: it was not linked. */
  readonly differed?: Fields | undefined
}

export interface Blended {
  /** The record's values from now on. */
  readonly fields: Fields
  /** By place: what stays different there; null says "none here". */
  readonly differs: readonly (Fields | undefined)[]
  /** Known values that were neither taken nor dropped silently. */
  readonly offered: readonly {
    readonly place: number
    readonly field: string
    readonly kept: unknown
    readonly offered: unknown
  }[]
}

/** Null and undefined both mean unknown; neither is stored. Keys come out sorted, so that equal values look equal. */
export function known(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(known)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== null && item !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, known(item)]))
}

export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(known(a) ?? null) === JSON.stringify(known(b) ?? null)

/** What a place shows: the record's values, with its own differences over them. */
export function overlay(fields: Fields, differs: Fields | undefined): Fields {
  return known({ ...fields, ...differs }) as Fields
}

/**
 * Brings several places that show one record together with it.
 *
 * `edit`: the places were composed from the record, so a value that is gone was cleared, and a value that changed in one
 * place changes the record and with it all the others. `import`: the places come from elsewhere; what is absent there
 * is unknown, and a value that contradicts the record stays with the filing and is reported, not taken.
 */
export function blend(stored: Fields | undefined, places: readonly Place[], mode: 'edit' | 'import'): Blended {
  const names = new Set([...Object.keys(stored ?? {}), ...places.flatMap(({ value }) => Object.keys(value))])
  const fields: Record<string, unknown> = {}
  const differs: (Record<string, unknown> | undefined)[] = places.map(() => undefined)
  const offered: { place: number; field: string; kept: unknown; offered: unknown }[] = []
  for (const field of [...names].sort()) {
    const now = known(stored?.[field])
    const views = places.map(({ value, differed }) => {
      const shown = known(value[field])
      const had = differed !== undefined && Object.hasOwn(differed, field)
      if (had && same(shown, differed[field])) return { kind: 'own', shown } as const
      if (shown === undefined && !(mode === 'edit' && differed !== undefined))
        return { kind: 'unknown', shown } as const
      return same(shown, now) ? ({ kind: 'same', shown } as const) : ({ kind: 'changed', shown } as const)
    })
    const firstChange = views.find(({ kind }) => kind === 'changed')
    const takes = firstChange && (mode === 'edit' || now === undefined || now === null)
    const next = takes ? firstChange.shown : now
    if (next !== undefined && next !== null) fields[field] = next
    views.forEach(({ kind, shown }, place) => {
      const stays = (kind === 'own' || kind === 'changed') && !same(shown, next)
      if (!stays) return
      differs[place] = { ...differs[place], [field]: shown ?? null }
      if (kind === 'changed') offered.push({ place, field, kept: next ?? null, offered: shown ?? null })
    })
  }
  return { fields, differs, offered }
}
