export type Rulebook = typeof import('./rulebook.ts')

let loaded: Promise<Rulebook> | undefined

/** The rules, fetched from the package once; after a failure the next call tries again. */
export const loadRulebook = (): Promise<Rulebook> => {
  loaded ??= import('./rulebook.ts').catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}
