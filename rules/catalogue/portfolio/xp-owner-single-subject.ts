import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson, otherUnit } from '../bases.ts'

export const rule = defineRule({
  id: 'xp-owner-single-subject',
  title: { zh: '本省服务负责人只能负责一个单位', en: 'A service owner serves one unit in this province' },
  severity: 'error',
  kind: 'cross-profile',
  each: 'service',
  scope: ['owner.certNumber', 'filing.province'],
  needs: ['owner.certNumber'],
  appliesTo: { subjects: 'organisation', ...where('ownerSingleSubject') },
  message: {
    zh: '“{name}”的服务负责人已是“{other}”的服务负责人；本省一人只能负责一个单位',
    en: 'The owner of “{name}” already owns a service of {other}; here a person may serve one unit only',
  },
  fix: {
    zh: '换成只为本单位负责的人员',
    en: 'Name someone who serves this unit alone',
  },
  sources: [cite('tx', 'medium')],
  check({ known, owner, service }) {
    const others = storeOf(known).organisationsWithOwner(owner.certNumber)
    return others.length > 0 && { data: { name: service.shown('name'), other: subjectNames(others) } }
  },
})

const jiangsu = { province: '320000' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [otherUnit] },
    { on: 'organisation', set: jiangsu, portfolio: [{ ...otherUnit, 'subject.nature': 5 }] },
    { on: 'organisation', set: jiangsu, portfolio: [{ ...otherUnit, 'websites[0].owner': otherPerson }] },
    { on: 'organisation', set: jiangsu, portfolio: [{ 'subject.name': '改名前的青禾有限公司' }] },
    { on: 'individual', set: jiangsu, portfolio: [{ ...otherUnit, 'subject.nature': 4 }] },
  ],
  invalid: [
    { on: 'organisation', set: jiangsu, portfolio: [otherUnit] },
    {
      on: 'app',
      set: { province: '360000', 'apps[0].owner': otherPerson },
      portfolio: [otherUnit, { ...otherUnit, 'apps[0].owner': otherPerson }],
    },
  ],
}
