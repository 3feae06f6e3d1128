import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['holderProof'],
  each: 'domain',
  how: {
    zh: '单位盖章的证明，写明域名和注册者在单位的身份（股东、高管等），附能证明身份的文件',
    en: 'The unit’s sealed statement naming the domain and what the holder is in the unit (shareholder, executive …), with evidence',
  },
  causes: [
    ({ filing, domain, subject, principal }) => {
      if (domain.kind !== 'website' || !filing.isOrganisation) return false
      const [holder, name] = [domain.need('holderName'), subject.need('name')]
      if (holder === null || name === null || sameText(holder, name)) return false
      const data = { value: domain.shown('name'), holder }
      const at = [domain.path('holderName')]
      if (sameText(holder, subject.legalRepName)) {
        if (filing.fact('holderLegalRepNeedsLetter') === null) return false
        return {
          need: 'required',
          reason: {
            zh: '{value} 在法定代表人{holder}名下，本省要单位的授权或说明',
            en: '{value} is held by the legal representative {holder}; this province wants a letter of the unit',
          },
          data,
          at,
        }
      }
      // Somebody else's domain cannot be filed; only an insider's can, with proof.
      if (sameText(holder, principal.name) || domain.need('holderIsInsider') !== true) return false
      return {
        need: 'required',
        reason: {
          zh: '{value} 的注册者{holder}不是主体本身，要证明其为股东、负责人或高管',
          en: '{value} is held by {holder}, not by the subject; prove that this is a shareholder or executive',
        },
        data,
        at,
        sources: [cite('hw-help', 'high'), cite('tx', 'high')],
      }
    },
  ],
})
