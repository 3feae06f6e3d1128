import { defineRule, type Examples } from '../../engine/rule.ts'
import { imageLimits } from '../../materials/image-limits.ts'
import { cite } from '../../sources/index.ts'

const MB = 1024 * 1024

export const rule = defineRule({
  id: 'mat-image-size',
  title: { zh: '图片超过 4 MB', en: 'Picture is over 4 MB' },
  severity: 'error',
  kind: 'image',
  each: 'image',
  scope: ['filing.images[]'],
  needs: ['image.bytes'],
  appliesTo: {},
  message: {
    zh: '{material}有 {size} MB，单张不能超过 {max} MB',
    en: '{material} has {size} MB; one picture may have {max} MB',
  },
  fix: {
    zh: '压缩到 {max} MB 以内，文字仍要看得清',
    en: 'Compress it to {max} MB or less, with the text still legible',
  },
  sources: [cite('hw-kb', 'medium')],
  check({ image }) {
    const { maxBytes } = imageLimits
    if (image.bytes <= maxBytes) return false
    const size = (Math.ceil((image.bytes / MB) * 10) / 10).toFixed(1)
    return { data: { material: image.shown('role'), size, max: maxBytes / MB } }
  },
})

const image = (bytes: number) => ({ on: 'organisation', set: { images: [{ role: 'subjectCert', bytes }] } }) as const

export const examples: Examples = {
  valid: [image(4_194_304), { on: 'individual' }],
  invalid: [image(4_194_305), image(9_000_000)],
}
