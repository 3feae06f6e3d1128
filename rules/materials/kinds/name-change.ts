import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['nameChangeLetter'],
  each: 'filing',
  filingTypes: ['change'],
  how: {
    zh: '登记机关出具的名称变更核准或登记通知书，写有新旧名称',
    en: 'The register’s notice of the change, with the old and the new name',
  },
  causes: [
    ({ filing }) => {
      if (!filing.isOrganisation || !(filing.changed ?? []).includes('subject.name')) return false
      return {
        need: 'required',
        reason: { zh: '变更了单位名称', en: 'The unit’s name changes' },
        at: ['subject.name'],
        sources: [cite('hw-help', 'medium'), cite('jd', 'medium')],
      }
    },
  ],
})
