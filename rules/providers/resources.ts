import { resourceTypes } from '../filing/enums/resource-types.ts'

interface Resource {
  readonly value: string
  /** Months that it must be booked for in all. */
  readonly minMonths?: number
  /** Filings that one of it may be used for. */
  readonly maxFilings?: number
}

const limits: ReadonlyMap<string, Resource> = new Map(
  resourceTypes.map((type): readonly [string, Resource] => [type.value, type]),
)

/** A limit of a `resourceTypes` code; null when none is known. */
export function resourceFact(type: string, key: 'minMonths' | 'maxFilings'): number | null {
  return limits.get(type)?.[key] ?? null
}
