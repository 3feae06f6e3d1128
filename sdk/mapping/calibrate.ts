/**
 * Score and margin → how sure a mapping is, and from that the probability that it is right. The first decides and is set by hand;
 * the second is what users are told, fitted over labelled pages (`calibration.json`, made by `test/map/calibration.ts`).
 */
import fitted from './calibration.json' with { type: 'json' }

/** A mapping as sure as this, with this margin, is filled; between the two it is only shown. */
export const SURE = { probability: 0.9, margin: 0.12 } as const
export const LIKELY = 0.5

const SLOPE = { score: 9, margin: 6 }
const OFFSET = -4.2

/** How sure: what decides. `score` and `margin` 0…1. */
export const suretyOf = (score: number, margin: number): number =>
  1 / (1 + Math.exp(-(OFFSET + SLOPE.score * score + SLOPE.margin * Math.min(0.4, Math.max(0, margin)))))

const MOST = 0.9999
const logit = (value: number): number => {
  const inside = Math.min(MOST, Math.max(1 - MOST, value))
  return Math.log(inside / (1 - inside))
}

/** Share of mappings as sure as this that are right, on pages like those it was fitted on. Grows with the surety, so it orders alike. */
export const probabilityOf = (surety: number): number =>
  1 / (1 + Math.exp(-(fitted.offset + fitted.slope * logit(surety))))

/** The surety behind a probability. */
export const suretyBehind = (probability: number): number =>
  1 / (1 + Math.exp(-((logit(probability) - fitted.offset) / fitted.slope)))
