import { type ReadonlySignal, signal } from '@preact/signals'
import { catchUp } from './messages/catalogue.ts'

export type Work = typeof import('./work.ts')

/** Thrown when a file of the panel itself cannot be had. */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('part-missing', { cause })
    this.name = 'PartMissing'
  }
}

const loaded = signal<Work | undefined>(undefined)

/** The engine and what draws its results; nothing before somebody first called `loadWork`. */
export const work: ReadonlySignal<Work | undefined> = loaded

/**
 * Loads a part of the panel, with the texts that it brings; when it cannot be had, that is said as such (`PartMissing`). A
 * later call tries again.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    const loadedPart = await load()
    await catchUp()
    return loadedPart
  } catch (error) {
    throw new PartMissing(error)
  }
}

export async function loadWork(): Promise<Work> {
  const known = loaded.peek() ?? (await loadPart(() => import('./work.ts')))
  loaded.value = known
  return known
}
