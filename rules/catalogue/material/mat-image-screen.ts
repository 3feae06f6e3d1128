import { defineRule, type Examples } from '../../engine/rule.ts'
import { certificateRoles } from '../../materials/image-limits.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'mat-image-screen',
  title: { zh: '证件是对着屏幕翻拍的', en: 'Certificate photographed off a screen' },
  severity: 'warning',
  kind: 'image',
  each: 'image',
  scope: ['filing.images[]'],
  needs: ['image.fromScreen'],
  appliesTo: {},
  message: {
    zh: '{material}像是对着屏幕翻拍的；证件要拍原件，翻拍容易被退回',
    en: '{material} looks photographed off a screen; certificates must show the original, and reviewers often send such pictures back',
  },
  fix: {
    zh: '把原件平放，直接拍照或扫描；没有原件的，用签发方给的电子证照原文件，不要拍屏幕',
    en: 'Lay the original flat and photograph or scan it; without it, use the electronic certificate file itself, not a picture of the screen',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ image }) {
    if (!image.fromScreen) return false
    const role = image.need('role') ?? ''
    return certificateRoles.has(role) && { data: { material: role } }
  },
})

const image = (fromScreen: boolean, role: string) =>
  ({ on: 'organisation', set: { images: [{ role, fromScreen }] } }) as const

export const examples: Examples = {
  // A screenshot of the registrar's page is what is asked for there.
  valid: [image(false, 'subjectCert'), image(true, 'realNameScreenshot')],
  invalid: [image(true, 'subjectCert'), image(true, 'principalIdFront'), image(true, 'ownerIdBack')],
}
