import { defineRule, type Examples } from '../../engine/rule.ts'
import { imageLimits } from '../../materials/image-limits.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'mat-image-format',
  title: { zh: '图片格式不支持', en: 'Picture of a kind that is not taken' },
  severity: 'error',
  kind: 'image',
  each: 'image',
  scope: ['filing.images[]'],
  needs: ['image.format'],
  appliesTo: {},
  message: {
    zh: '{material}是 {value} 文件，只收 jpg 和 png',
    en: '{material} is a {value} file; only jpg and png are taken',
  },
  fix: {
    zh: '另存为 jpg 或 png 再上传（改扩展名没有用）',
    en: 'Save it as jpg or png and upload that; renaming the file does not help',
  },
  sources: [cite('hw-kb', 'high')],
  check({ image }) {
    if (imageLimits.formats.includes(image.format.trim().toLowerCase())) return false
    return { data: { material: image.shown('role'), value: image.format } }
  },
})

const image = (format: string, role = 'subjectCert') =>
  ({ on: 'organisation', set: { images: [{ role, format }] } }) as const

export const examples: Examples = {
  valid: [image('jpg'), image('PNG'), image('jpeg')],
  invalid: [image('bmp'), image('pdf', 'gdCommitment'), image('webp', 'principalIdFront')],
}
