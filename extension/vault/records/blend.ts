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

/** What one place has to say about one field. */
type View =
  /** As it was: what this place had of its own stays, what it had from the record follows the record. */
  | { readonly kind: 'untouched'; readonly own: boolean }
  /** Changed at a place that shows the record already; undefined: cleared. */
  | { readonly kind: 'changed'; readonly shown: unknown }
  /** Brought by a place that did not show the record before. */
  | { readonly kind: 'given'; readonly shown: unknown }
  /** Nothing is said about it. */
  | { readonly kind: 'absent'; readonly own: boolean }

function viewOf(field: string, now: unknown, { value, differed }: Place, mode: 'edit' | 'import'): View {
  const shown = known(value[field]) ?? undefined
  if (differed === undefined) return shown === undefined ? { kind: 'absent', own: false } : { kind: 'given', shown }
  const own = Object.hasOwn(differed, field)
  if (same(shown, own ? differed[field] : now)) return { kind: 'untouched', own }
  return shown === undefined && mode === 'import' ? { kind: 'absent', own } : { kind: 'changed', shown }
}

/** The record's value from now on. */
function nextOf(now: unknown, views: readonly View[], mode: 'edit' | 'import'): unknown {
  const changed = views.flatMap((view) => (view.kind === 'changed' ? [view.shown] : []))
  const given = views.flatMap((view) => (view.kind === 'given' ? [view.shown] : []))
  if (mode === 'edit' && changed.length) {
    const replaced = changed.find((shown) => shown !== undefined)
    if (replaced !== undefined) return replaced
    // Cleared in one place while another brings the very value: the record keeps it, and the one has none.
    return given.some((shown) => same(shown, now)) ? now : given[0]
  }
  return now ?? views.flatMap((view) => (view.kind === 'changed' || view.kind === 'given' ? [view.shown] : []))[0]
}

/**
 * Brings several places that show one record together with it.
 *
 * `edit`: the places were composed from the record, so a value that is gone was cleared, and a value that changed in one
 * place changes the record and with it all places that showed the record's. `import`: the places come from elsewhere;
 * what is absent there is unknown. A place that did not show the record before never changes it in either mode: a value
 * that contradicts it stays with the filing and is reported, not taken. A value that the record learns from one place of
 * a filing is not drawn into another place of that filing which came without it.
 */
export function blend(stored: Fields | undefined, places: readonly Place[], mode: 'edit' | 'import'): Blended {
  const names = new Set([
    ...Object.keys(stored ?? {}),
    ...places.flatMap(({ value, differed }) => [...Object.keys(value), ...Object.keys(differed ?? {})]),
  ])
  const fields: Record<string, unknown> = {}
  const differs: (Record<string, unknown> | undefined)[] = places.map(() => undefined)
  const offered: { place: number; field: string; kept: unknown; offered: unknown }[] = []
  for (const field of [...names].sort()) {
    const now = known(stored?.[field]) ?? undefined
    const views = places.map((place) => viewOf(field, now, place, mode))
    const next = nextOf(now, views, mode)
    if (next !== undefined) fields[field] = next
    const learnt = !same(next, now)
    views.forEach((view, place) => {
      const keep = (value: unknown) => {
        if (!same(value, next)) differs[place] = { ...differs[place], [field]: value ?? null }
      }
      if (view.kind === 'changed' || view.kind === 'given') {
        keep(view.shown)
        if (!same(view.shown, next)) offered.push({ place, field, kept: next ?? null, offered: view.shown ?? null })
      } else if (view.own) keep(places[place]?.differed?.[field])
      else if (view.kind === 'absent' && learnt) keep(undefined)
    })
  }
  return { fields, differs, offered }
}
