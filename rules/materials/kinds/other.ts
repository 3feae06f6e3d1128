import type { Contexts } from '../../engine/contexts.ts'
import { type Cause, defineKind } from '../kind.ts'

const LAW_PRACTICE = 11
const BLOG = 32

function lawFirm({ filing, subject }: Contexts['filing']): ReturnType<Cause> {
  const nature = subject.need('nature')
  if (nature !== LAW_PRACTICE || filing.fact('lawFirmPages') === null) return false
  return {
    need: 'advised',
    reason: {
      zh: '律师事务所另附执业许可证的封面、登记页、最近一次年检页和变更页',
      en: 'A law firm adds the cover, the register, the latest inspection and the change pages of its practice licence',
    },
    at: ['subject.nature'],
  }
}

function blog({ filing }: Contexts['filing']): ReturnType<Cause> {
  const blogs = filing.websites.filter((website) => website.contentTypes?.includes(BLOG))
  if (blogs.length === 0 || filing.fact('blogNeedsApproval') === null) return false
  return {
    need: 'advised',
    reason: {
      zh: '选了博客/个人空间，要省级外宣主管部门的文件',
      en: 'A blog needs a paper of the province’s publicity office',
    },
    at: blogs.map((website) => website.path('contentTypes')),
  }
}

/** Papers that a single page mentions and that have no upload of their own. */
export const kind = defineKind({
  materials: ['other'],
  each: 'filing',
  how: {
    zh: '先向接入商确认是否需要，要的话在“其他证件”处上传',
    en: 'Ask the provider first; if wanted, upload it under other documents',
  },
  causes: [lawFirm, blog],
})
