/**
 * Long lists that only some pages need: what enumerations are called, and the places of the country. A page that shows
 * nothing to choose from and asks for no place is understood, planned and read without them.
 */
import type { Control, Mapping } from '../types.ts'
import { fieldDef } from './field-path.ts'
import { isRegionField } from './region-fields.ts'

interface Wordbooks {
  /** Options of controls, by enumeration. */
  readonly lists: typeof import('../mapping/option-lists.ts')
  /** Codes of enumerations and their words. */
  readonly choices: typeof import('../plan/enum-words.ts')
  /** Provinces, cities, districts. */
  readonly places: typeof import('../plan/region.ts')
}

const shelf: Partial<Wordbooks> = {}

export const shelve = (books: Partial<Wordbooks>): void => {
  Object.assign(shelf, books)
}

/** Must have been brought before: whoever looks at a page brings what it needs first. */
export function wordbook<B extends keyof Wordbooks>(name: B): Wordbooks[B] {
  const book = shelf[name]
  if (!book) throw new Error(`the wordbook "${name}" has not been brought`)
  return book as Wordbooks[B]
}

/** Only what offers two things or more is compared with enumerations. */
export const offersChoice = ({ options }: Control): boolean => options !== undefined && options.length > 1

/** Brings what the mapping of these controls takes. */
export async function bringLists(controls: readonly Control[]): Promise<void> {
  if (!shelf.lists && controls.some(offersChoice)) shelve({ lists: await import('../mapping/option-lists.ts') })
}

/** Brings what planning and reading take where these fields are asked for. */
export async function bringWords(mappings: readonly Mapping[]): Promise<void> {
  const asked = mappings.flatMap((mapping) => (mapping.status === 'refused' ? [] : [mapping.field]))
  const [choices, places] = await Promise.all([
    !shelf.choices && asked.some((field) => fieldDef(field)?.enum !== undefined) && import('../plan/enum-words.ts'),
    !shelf.places && asked.some(isRegionField) && import('../plan/region.ts'),
  ])
  shelve({ ...(choices ? { choices } : {}), ...(places ? { places } : {}) })
}
