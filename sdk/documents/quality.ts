import { colourfulness } from './image/grey.ts'
import type { Raster } from './image/raster.ts'
import type { Parsed } from './pipeline.ts'
import type { FieldName, Warning } from './types.ts'

/** Warnings about the picture and the document, for the user to act on. */
export function qualityOf(image: Raster, parsed: Extract<Parsed, { ok: true }>, today: string): Warning[] {
  const warnings: Warning[] = []
  const add = (code: Warning['code'], fields: readonly FieldName[] = []) => warnings.push({ code, fields })
  if (colourfulness(image) < 0.01) add('grey')
  if (parsed.upsideDown) add('turned')
  const heights = parsed.page.lines.filter((p) => p.line.chars.length >= 3).map((p) => p.h)
  heights.sort((a, b) => a - b)
  if ((heights[heights.length >> 1] ?? 99) < 14) add('small')
  const validity = parsed.fields.有效期限?.value
  const until = validity?.split('-')[1]?.replaceAll('.', '-')
  if (until && until !== '长期') {
    if (until < today) add('expired', ['有效期限'])
    else if (until < soon(today)) add('expires-soon', ['有效期限'])
  }
  const specimen = (['出生', '性别'] as const).filter((name) =>
    parsed.fields[name]?.checks.some((check) => check.id === 'agrees-with-number' && !check.passed),
  )
  if (specimen.length > 0) add('specimen', specimen)
  return warnings
}

function soon(today: string): string {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 3)
  return date.toISOString().slice(0, 10)
}
