import { defineKind } from '../kind.ts'

const PUBLIC_BODIES: ReadonlySet<number> = new Set([2, 3])

export const kind = defineKind({
  materials: ['institutionSiteApproval'],
  each: 'filing',
  how: {
    zh: '到机构编制管理部门（编办）办理，取得盖章的审核表或资格申请表',
    en: 'From the staffing office (编办), stamped',
  },
  causes: [
    ({ filing, subject }) => {
      const nature = subject.need('nature')
      if (nature === null || !PUBLIC_BODIES.has(nature) || filing.fact('institutionForm') === null) return false
      return {
        need: 'advised',
        reason: {
          zh: '{province}的机关、事业单位开办网站要先经审核',
          en: 'In {province} a public body’s site is approved beforehand',
        },
        data: { province: filing.province ?? '' },
        at: ['subject.nature', 'province'],
      }
    },
  ],
})
