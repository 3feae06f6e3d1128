import { ENTRY_TYPES } from '../../engine/rule.ts'
import { certTypeLabel, certTypesOf } from '../../filing/identifiers/certificates.ts'
import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

/** The certificate of an organisation. An individual's is the identity document of the principal. */
export const kind = defineKind({
  materials: ['subjectCert'],
  each: 'filing',
  filingTypes: [...ENTRY_TYPES, 'claim'],
  how: {
    zh: '拍下或扫描最新版证件的原件：彩色、四角完整，年检或变更后以新证为准，与填写的名称和号码一致',
    en: 'Photograph or scan the newest original in colour, all corners visible; name and number must equal what is filled in',
  },
  notes: [
    {
      fact: 'eLicenceRefused',
      text: {
        zh: '本省不收电子营业执照，要纸质原件',
        en: 'This province refuses the electronic licence and wants the paper one',
      },
    },
    {
      fact: 'sealedLicenceHainan',
      text: {
        zh: '营业执照要盖有海南省市场监督管理局的章',
        en: 'The licence must carry the seal of Hainan’s market regulator',
      },
    },
    {
      fact: 'medicalCertRefused',
      text: {
        zh: '本省不收医疗机构执业许可证，请用营业执照或法人证书',
        en: 'This province refuses the permit of medical practice; use the business licence or the legal person’s certificate',
      },
    },
  ],
  causes: [
    ({ filing, subject }) => {
      if (!filing.isOrganisation) return false
      const { certType } = subject
      const types = certType === null ? certTypesOf(subject.nature ?? 0) : [certType]
      return {
        need: 'required',
        reason: {
          zh: '单位备案要上传主体证件：{certificates}',
          en: 'An organisation uploads its certificate: {certificates}',
        },
        data: { certificates: [...new Set(types.map(certTypeLabel))] },
        at: [certType === null ? 'subject.nature' : 'subject.certType'],
        sources: [cite('hw-help', 'high')],
      }
    },
  ],
})
