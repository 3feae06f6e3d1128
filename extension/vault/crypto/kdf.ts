/** Spelt out where it decides, not asked of a function: so that the product's build drops what stands behind it. */
declare const __BA_FAULTS__: boolean

/** Argon2id: memory in KiB, passes, lanes. */
export interface KdfCost {
  readonly m: number
  readonly t: number
  readonly p: number
}

/** About half a second on the machines of 2026. */
export const PRODUCTION_COST: KdfCost = { m: 128 * 1024, t: 3, p: 1 }

const GiB = 1024 * 1024

/** A header is read before anything vouches for it: it may not order gigabytes or hours, nor a key that costs nothing. */
export function costAllowed(cost: { m: unknown; t: unknown; p: unknown }): cost is KdfCost {
  const within = (value: unknown, min: number, max: number) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
  const minMemory = typeof __BA_FAULTS__ !== 'undefined' && __BA_FAULTS__ ? 64 : 19 * 1024
  if (!within(cost.m, minMemory, GiB) || !within(cost.t, 1, 16) || !within(cost.p, 1, 4)) return false
  return (cost.m as number) * (cost.t as number) <= 4 * GiB
}
