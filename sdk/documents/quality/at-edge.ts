import { bounds } from '../image/geometry.ts'
import type { Raster } from '../image/raster.ts'
import type { CheckId, FieldName, FieldReading } from '../types.ts'
import { leastMargin, type printed } from './border.ts'

/** Checks that a value which was cut off does not pass. */
const whole: ReadonlySet<CheckId> = new Set(['check-character', 'agrees-with-number', 'date-exists', 'span'])
/** Heights of a line between a value and the end of the picture: less is not left by any document's own margin. */
const least = 0.9

/**
 * A value that reaches the end of the picture may go on behind it, and reads well all the same: it is asked, unless a check
 * vouches for all of it.
 */
export function askAtEdge(
  image: Pick<Raster, 'width' | 'height'>,
  fields: Partial<Record<FieldName, FieldReading>>,
  print: ReturnType<typeof printed>,
): Partial<Record<FieldName, FieldReading>> {
  if (!print) return fields
  const asked = ([name, field]: [string, FieldReading]): [string, FieldReading] => {
    if (field.level !== 'fill' || !field.box) return [name, field]
    if (field.checks.some(({ id, passed }) => passed && whole.has(id))) return [name, field]
    if (leastMargin(image, { box: bounds(field.box), height: print.height }) >= least) return [name, field]
    return [name, { ...field, level: 'ask', checks: [...field.checks, { id: 'unbroken', passed: false }] }]
  }
  return Object.fromEntries(Object.entries(fields).map(asked))
}
