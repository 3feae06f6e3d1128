/** Score and margin → probability that the mapping is right. */

/** A mapping at this probability and margin is filled; between the two it is only shown. */
export const SURE = { probability: 0.9, margin: 0.12 } as const
export const LIKELY = 0.5

const SLOPE = { score: 9, margin: 6 }
const OFFSET = -4.2

/** Logistic fit over labelled pages. `score` and `margin` 0…1. */
export const probabilityOf = (score: number, margin: number): number =>
  1 / (1 + Math.exp(-(OFFSET + SLOPE.score * score + SLOPE.margin * Math.min(0.4, Math.max(0, margin)))))
