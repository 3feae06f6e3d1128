import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'mat-image-cropped',
  title: { zh: '图片没有拍全', en: 'Picture does not show the whole paper' },
  severity: 'warning',
  kind: 'image',
  each: 'image',
  scope: ['filing.images[]'],
  needs: ['image.cornersVisible'],
  appliesTo: {},
  message: {
    zh: '{material}的四个角没有全部拍到，审核时容易被退回',
    en: 'Not all four corners of {material} are in the picture; reviewers often send that back',
  },
  fix: {
    zh: '四周留一点边重新拍；避免反光，不要对着屏幕拍',
    en: 'Take it again with some margin around; avoid glare, and do not photograph a screen',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ image }) {
    return !image.cornersVisible && { data: { material: image.shown('role') } }
  },
})

const image = (cornersVisible: boolean) =>
  ({ on: 'organisation', set: { images: [{ role: 'principalIdFront', cornersVisible }] } }) as const

export const examples: Examples = {
  valid: [image(true), { on: 'individual' }],
  invalid: [image(false), { on: 'individual', set: { images: [{ role: 'residencePermit', cornersVisible: false }] } }],
}
