import { providerFact } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

/** What a provider has signed in every province. */
export const kind = defineKind({
  materials: ['authenticityCommitment', 'responsibilityNotice'],
  each: 'filing',
  how: {
    zh: '多数在真实性核验时由服务负责人在手机上亲笔签名；页面要求上传时再传签好的文件',
    en: 'Mostly signed by the service owner on the phone during the authenticity check; upload signed papers only if the page wants them',
  },
  causes: [
    ({ filing }) => {
      const papers = providerFact(filing.provider, 'documents')
      if (papers === undefined) return false
      return papers.value.flatMap((paper) =>
        paper === 'domainCertificate'
          ? []
          : [
              {
                need: 'advised',
                anyOf: [paper],
                reason: { zh: '这家接入商在各省都要签', en: 'The provider has it signed in every province' },
                at: ['provider'],
                sources: papers.sources.map((id) => cite(id, papers.confidence)),
              } as const,
            ],
      )
    },
  ],
})
