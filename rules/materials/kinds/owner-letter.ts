import type { Contexts } from '../../engine/contexts.ts'
import { providerFact } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'
import { type Cause, defineKind } from '../kind.ts'

const byProvince =
  (fact: 'ownerLetter' | 'ownerLetterReported'): Cause<'service'> =>
  ({ filing, service, owner }) => {
    if (!filing.isOrganisation || filing.fact(fact) === null) return false
    if (owner.need('isLegalRep') !== false) return false
    return {
      need: fact === 'ownerLetter' ? 'required' : 'advised',
      reason: {
        zh: '“{service}”的服务负责人不是法定代表人，{province}要授权书',
        en: 'The owner of “{service}” is not the legal representative; {province} wants a letter',
      },
      data: { service: service.shown('name'), province: filing.province ?? '' },
      at: [owner.path('isLegalRep')],
    }
  }

function byProvider({ filing, service, owner }: Contexts['service']): ReturnType<Cause> {
  const letter = providerFact(filing.provider, 'ownerLetter')
  if (letter === undefined || !filing.isOrganisation || owner.need('isLegalRep') !== false) return false
  return {
    need: 'advised',
    reason: {
      zh: '“{service}”的服务负责人不是法定代表人，这家接入商通常要授权书',
      en: 'The owner of “{service}” is not the legal representative; the provider usually wants a letter',
    },
    data: { service: service.shown('name') },
    at: [owner.path('isLegalRep')],
    sources: letter.sources.map((id) => cite(id, letter.confidence)),
  }
}

export const kind = defineKind({
  materials: ['ownerAuthLetter'],
  each: 'service',
  how: {
    zh: '用接入商的授权书模板，写明网站或 APP 和被授权人，由法定代表人签字并盖公章',
    en: 'The provider’s form, naming the website or APP and the person, signed by the legal representative and sealed',
  },
  causes: [byProvince('ownerLetter'), byProvince('ownerLetterReported'), byProvider],
})
