import { defineRule, type Examples } from '../../engine/rule.ts'
import { certificateRoles } from '../../materials/image-limits.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'mat-image-gray',
  title: { zh: '证件不是彩色的', en: 'Certificate is not in colour' },
  severity: 'error',
  kind: 'image',
  each: 'image',
  scope: ['filing.images[]'],
  needs: ['image.isColour'],
  appliesTo: {},
  message: {
    zh: '{material}是黑白的；证件要原件的彩色照片或扫描件，不收复印件',
    en: '{material} is black and white; certificates must be colour pictures of the original, not copies',
  },
  fix: {
    zh: '把原件平放，重新拍照或用彩色模式扫描',
    en: 'Lay the original flat and photograph it again, or scan it in colour',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ image }) {
    if (image.isColour) return false
    const role = image.need('role') ?? ''
    return certificateRoles.has(role) && { data: { material: role } }
  },
})

const image = (isColour: boolean, role: string) =>
  ({ on: 'organisation', set: { images: [{ role, isColour }] } }) as const

export const examples: Examples = {
  valid: [image(true, 'subjectCert'), image(false, 'gdCommitment')],
  invalid: [
    image(false, 'subjectCert'),
    image(false, 'principalIdFront'),
    image(false, 'principalIdBack'),
    image(false, 'ownerIdFront'),
    image(false, 'ownerIdBack'),
  ],
}
