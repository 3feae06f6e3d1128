import type { Text } from '../engine/rule.ts'
import type { Confidence } from '../filing/field.ts'
import type { SourceId } from '../sources/index.ts'

/** A paper that some provinces ask for beside the pre-approvals when name or scope mention a trade. */
export interface RelatedDemand {
  readonly id: string
  readonly words: readonly string[]
  readonly needs: Text
  readonly provinces: readonly string[]
  readonly sources: readonly SourceId[]
  readonly confidence: Confidence
}

/** Data. */
export const relatedDemands: readonly RelatedDemand[] = [
  {
    id: 'ecommerce',
    words: ['电子商务', '商城', '网上销售', '网上零售', '网上贸易'],
    needs: {
      zh: '盖章的电子商务情况说明书（自营且在经营范围内或不销售、无第三方卖家、不用第三方支付）',
      en: 'a sealed statement on e-commerce (电子商务情况说明书): own goods within the scope or no sale, no third-party sellers, no third-party payment',
    },
    provinces: ['420000'],
    sources: ['tx-new'],
    confidence: 'high',
  },
  {
    id: 'online-sale-licence',
    words: ['门户网站兼电子商务', '互联网销售'],
    needs: { zh: '增值电信业务经营许可证', en: 'a value-added telecom licence (增值电信业务经营许可证)' },
    provinces: ['150000'],
    sources: ['qc'],
    confidence: 'low',
  },
  {
    id: 'food',
    words: ['食品', '餐饮', '餐饮管理', '预包装食品'],
    needs: {
      zh: '食品经营许可，或网站不涉及食品的承诺',
      en: 'the food licence, or a declaration that the site is not about food',
    },
    provinces: ['350000'],
    sources: ['ali'],
    confidence: 'medium',
  },
  {
    id: 'hazardous-chemicals',
    words: ['危险化学品'],
    needs: { zh: '危险化学品生产或经营许可证', en: 'the licence to produce or trade in them' },
    provinces: ['320000'],
    sources: ['ali'],
    confidence: 'medium',
  },
  {
    id: 'travel',
    words: ['旅行社', '旅游网站'],
    needs: { zh: '旅行社业务经营许可证', en: 'the travel agency licence (旅行社业务经营许可证)' },
    provinces: ['310000'],
    sources: ['qc'],
    confidence: 'low',
  },
  {
    id: 'lottery',
    words: ['彩票'],
    needs: { zh: '不接受此类网站', en: 'nothing that would help: such sites are not accepted' },
    provinces: ['310000'],
    sources: ['qc'],
    confidence: 'medium',
  },
  {
    id: 'charity',
    words: ['公开募捐', '慈善捐赠'],
    needs: {
      zh: '慈善组织登记证书和公开募捐资格证书',
      en: 'the charity’s registration and its certificate for public fund-raising',
    },
    provinces: ['370000'],
    sources: ['qc'],
    confidence: 'medium',
  },
]

/** What a province says about the declaration that no pre-approval is involved (不涉及前置审批承诺书), or where papers go. */
export interface DeclarationPolicy {
  /** Province code; `all` for those not named. */
  readonly province: string
  /** The declaration settles a hit. */
  readonly accepted: boolean
  readonly says: Text
  readonly sources: readonly SourceId[]
  readonly confidence: Confidence
}

/** Data. */
export const declarationPolicies: readonly DeclarationPolicy[] = [
  {
    province: '420000',
    accepted: false,
    says: {
      zh: '不接受“不涉及”承诺书：名称、经营范围或网站名称涉及未开展的审批项的，须先到登记机关缩减经营范围',
      en: 'No declaration is taken: when name, scope or website name touch an item that is not carried on, the scope has to be reduced at the register first',
    },
    sources: ['tx-new'],
    confidence: 'high',
  },
  {
    province: '510000',
    accepted: true,
    says: {
      zh: '网站名称带有新闻、药械、文化、视听、网约车、金融、培训类字样的，要送主管部门审核',
      en: 'Website names with words of news, drugs, culture, broadcasting, ride hailing, finance or tutoring go to the authority in charge',
    },
    sources: ['tx-new'],
    confidence: 'high',
  },
  {
    province: '350000',
    accepted: true,
    says: {
      zh: '自2022-01-22起，药械、金融、校外培训、宗教的文件在该审批项处上传，由法定代表人亲笔签名',
      en: 'Since 2022-01-22 papers on drugs, finance, tutoring and religion go to the item itself, signed by hand by the legal representative',
    },
    sources: ['ali'],
    confidence: 'medium',
  },
  {
    province: '310000',
    accepted: true,
    says: {
      zh: '网站名称须与已取得的审批相符，不接受未经审批项目的字样',
      en: 'Website names must fit the approvals held; words of items not approved are refused',
    },
    sources: ['qc'],
    confidence: 'medium',
  },
  {
    province: 'all',
    accepted: true,
    says: {
      zh: '按本省模板签字盖章的不涉及前置审批承诺书一般可以说明情况，各省模板不通用',
      en: 'A declaration (不涉及前置审批承诺书) on the province’s own template, signed and sealed, usually settles a hit; templates of other provinces do not serve',
    },
    sources: ['hw-kb'],
    confidence: 'medium',
  },
]

/** Provinces where the declaration settles nothing. */
export const noDeclarationIn: readonly string[] = declarationPolicies
  .filter(({ accepted }) => !accepted)
  .map(({ province }) => province)
