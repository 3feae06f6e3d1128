import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'mat-image-glare',
  title: { zh: '反光盖住了字', en: 'Glare lies over the print' },
  severity: 'warning',
  kind: 'image',
  each: 'image',
  scope: ['filing.images[]'],
  needs: ['image.glare'],
  appliesTo: {},
  message: {
    zh: '{material}上有反光盖住了字，审核时容易被退回',
    en: 'Glare covers print of {material}; reviewers often send that back',
  },
  fix: {
    zh: '关掉闪光灯，避开正上方的灯，换个角度重新拍，直到每个字都看得清',
    en: 'Switch the flash off, move away from the lamp above, and take it again at another angle until every character can be read',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ image }) {
    return image.glare && { data: { material: image.shown('role') } }
  },
})

const image = (glare: boolean) =>
  ({ on: 'organisation', set: { images: [{ role: 'principalIdFront', glare }] } }) as const

export const examples: Examples = {
  valid: [image(false), { on: 'individual' }],
  invalid: [image(true), { on: 'individual', set: { images: [{ role: 'residencePermit', glare: true }] } }],
}
