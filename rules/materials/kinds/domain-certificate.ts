import type { Contexts } from '../../engine/contexts.ts'
import { providerFact } from '../../providers/lookup.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { type Cause, defineKind } from '../kind.ts'

const CERTIFICATE = 'domainCertificate'
const PROVINCIAL = provincesWith('doc', CERTIFICATE)

/** The province, for orders with a website. */
function province({ filing }: Contexts['filing']): ReturnType<Cause> {
  if (filing.websites.length === 0) return false
  const code = filing.need('province')
  if (code === null || !PROVINCIAL.includes(code) || !filing.factValues('doc').includes(CERTIFICATE)) return false
  return {
    need: 'required',
    reason: { zh: '{province}备案网站要附域名证书', en: '{province} wants it with a website' },
    data: { province: code },
    at: ['province'],
  }
}

function manyDomains({ filing }: Contexts['filing']): ReturnType<Cause> {
  const count = filing.websiteDomains.length
  if (count === 0) return false
  const from = filing.fact('domainCertificateFrom')
  if (from === null || count < from) return false
  return {
    need: 'advised',
    reason: {
      zh: '有资料说，{province}的域名达到 {count} 个就要附证书',
      en: 'Said to be wanted in {province} from {count} domains on',
    },
    data: { province: filing.province ?? '', count: from },
    at: ['province', 'websites'],
  }
}

/** The provider, whenever a domain is new or may have changed hands: not when it is on file elsewhere. */
function provider({ filing }: Contexts['filing']): ReturnType<Cause> {
  const papers = providerFact(filing.provider, 'documents')
  if (papers === undefined || !papers.value.includes(CERTIFICATE)) return false
  if (filing.websites.length === 0 || filing.shown('type') === 'addAccess') return false
  return {
    need: 'advised',
    reason: { zh: '这家接入商审核时通常要看', en: 'The provider’s reviewers usually want it' },
    at: ['provider'],
    sources: papers.sources.map((id) => cite(id, papers.confidence)),
  }
}

export const kind = defineKind({
  materials: [CERTIFICATE],
  each: 'filing',
  how: {
    zh: '在域名注册商的控制台下载，每个域名一张；上面的所有者要与主体一致',
    en: 'Download it from the registrar’s console, one for each domain; the owner shown must be the subject',
  },
  causes: [province, manyDomains, provider],
})
