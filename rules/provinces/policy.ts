import type { FilingView } from '../engine/filing-view.ts'

/** Materials that open the filing's province to an individual from elsewhere. */
export const permitKinds = (filing: FilingView): readonly string[] => filing.fact('permitKinds') ?? ['residencePermit']

/** Youngest age at which a person may be in charge in the filing's province. */
export const minAge = (filing: FilingView): number => filing.fact('minAge') ?? 18
