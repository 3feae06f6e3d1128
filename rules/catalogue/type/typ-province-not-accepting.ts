import { defineRule, type Examples } from '../../engine/rule.ts'
import { provinces } from '../../filing/enums/provinces.ts'
import { cite } from '../../sources/index.ts'

const accepting: ReadonlySet<string> = new Set(
  provinces.filter((province) => province.acceptsFiling).map((province) => province.value),
)

export const rule = defineRule({
  id: 'typ-province-not-accepting',
  title: { zh: '所选地区不办理 ICP 备案', en: 'No filings are taken there' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['filing.province'],
  needs: ['filing.province'],
  appliesTo: {},
  message: {
    zh: '所选地区（{province}）不办理 ICP 备案，只有内地 31 个省、自治区和直辖市受理',
    en: 'ICP filings are not taken in {province}, only in the 31 mainland divisions',
  },
  fix: {
    zh: '改选证件签发地所在的省份；港澳台主体须凭内地认可的证件，在内地省份备案',
    en: 'Choose the division where the certificate was issued; subjects from Hong Kong, Macao or Taiwan file in a mainland division with a document accepted there',
  },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high')],
  check({ filing }) {
    return accepting.has(filing.province) ? false : { data: { province: filing.province } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual' },
    { on: 'organisation', set: { province: '540000', 'subject.certProvince': '540000' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '810000' } },
    { on: 'individual', set: { province: '710000' } },
    { on: 'individual', set: { province: '820000' } },
  ],
}
