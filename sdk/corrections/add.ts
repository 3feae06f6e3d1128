import type { Correction } from './correction.ts'

const isSame = (a: Correction, b: Correction): boolean =>
  a.origin === b.origin && a.path === b.path && a.signature === b.signature

/** One more correction; what was said before of the same control gives way. */
export const withCorrections = (all: readonly Correction[], added: readonly Correction[]): readonly Correction[] => [
  ...all.filter((old) => !added.some((each) => isSame(each, old))),
  ...added,
]
