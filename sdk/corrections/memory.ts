import { withCorrections } from './add.ts'
import type { Correction, CorrectionStore } from './correction.ts'

/** Corrections for as long as the page stands. */
export function memoryCorrections(): CorrectionStore {
  let all: readonly Correction[] = []
  return {
    lasting: false,
    list: async () => all,
    put: async (added) => {
      all = withCorrections(all, added)
      return true
    },
    remove: async (id) => {
      all = all.filter((each) => each.id !== id)
      return true
    },
  }
}
