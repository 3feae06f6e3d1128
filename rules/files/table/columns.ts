import type { Locale } from '../../engine/report.ts'
import type { FieldPath } from '../../filing/field.ts'

/**
 * A column of the template. In a path `[]` stands for every entry that a cell lists, one after the other.
 * Columns of `websites[0]` and `apps[0]` can be repeated for further services: 网站2名称, Website 2 name.
 */
export interface Column {
  readonly path: FieldPath
  readonly zh: string
  readonly en: string
  /** `service`: required when the table describes that kind of service at all. */
  readonly required?: true | 'service'
  readonly example?: string
}

/** The columns of the template, in its order. Data. */
export const columns: readonly Column[] = [
  { path: 'type', zh: '备案类型', en: 'Filing type', example: '首次备案' },
  { path: 'provider', zh: '接入商', en: 'Access provider', example: '华为云' },
  { path: 'province', zh: '备案省份', en: 'Province', required: true, example: '广东' },
  { path: 'subject.nature', zh: '主办单位性质', en: 'Nature of the subject', required: true, example: '企业' },
  { path: 'subject.name', zh: '主办单位名称', en: 'Subject name', required: true, example: '青禾示例科技有限公司' },
  {
    path: 'subject.certType',
    zh: '主办单位证件类型',
    en: 'Subject certificate type',
    required: true,
    example: '营业执照',
  },
  { path: 'subject.certNumber', zh: '主办单位证件号码', en: 'Subject certificate number', required: true },
  { path: 'subject.certAddress', zh: '主办单位证件住所', en: 'Address on the certificate', required: true },
  { path: 'subject.certValidFrom', zh: '主办单位证件有效期起', en: 'Subject certificate valid from' },
  { path: 'subject.certValidTo', zh: '主办单位证件有效期止', en: 'Subject certificate valid to', example: '长期' },
  { path: 'subject.city', zh: '主办单位所在市', en: 'Subject city', example: '深圳市' },
  { path: 'subject.district', zh: '主办单位所在区县', en: 'Subject district', example: '南山区' },
  { path: 'subject.contactAddress', zh: '主办单位通信地址', en: 'Contact address', required: true },
  { path: 'subject.superior', zh: '投资人或主管单位', en: 'Investor or superior body' },
  { path: 'subject.legalRepName', zh: '法定代表人姓名', en: 'Legal representative', required: true },
  { path: 'subject.businessScope', zh: '经营范围', en: 'Business scope' },
  { path: 'subject.isSoleTrader', zh: '是否个体工商户', en: 'Sole trader', example: '否' },
  { path: 'subject.remark', zh: '主体备注', en: 'Subject remark' },
  { path: 'principal.name', zh: '主体负责人姓名', en: 'Principal name', required: true },
  {
    path: 'principal.certType',
    zh: '主体负责人证件类型',
    en: 'Principal ID type',
    required: true,
    example: '居民身份证',
  },
  { path: 'principal.certNumber', zh: '主体负责人证件号码', en: 'Principal ID number', required: true },
  { path: 'principal.certValidFrom', zh: '主体负责人证件有效期起', en: 'Principal ID valid from' },
  { path: 'principal.certValidTo', zh: '主体负责人证件有效期止', en: 'Principal ID valid to' },
  { path: 'principal.mobile', zh: '主体负责人手机号', en: 'Principal mobile', required: true },
  { path: 'principal.mobileProvince', zh: '主体负责人手机归属地', en: 'Province of the principal mobile' },
  { path: 'principal.emergencyPhone', zh: '主体负责人应急电话', en: 'Principal emergency phone', required: true },
  { path: 'principal.email', zh: '主体负责人邮箱', en: 'Principal e-mail', required: true },
  { path: 'principal.officePhone', zh: '主体负责人办公电话', en: 'Principal office phone' },
  {
    path: 'principal.isLegalRep',
    zh: '主体负责人是否法定代表人',
    en: 'Principal is the legal representative',
    example: '是',
  },
  { path: 'websites[0].name', zh: '网站名称', en: 'Website name', required: 'service' },
  {
    path: 'websites[0].domains[].name',
    zh: '网站域名',
    en: 'Website domains',
    required: 'service',
    example: 'qinghe-example.com',
  },
  { path: 'websites[0].domains[].holderName', zh: '网站域名持有者', en: 'Website domain holder' },
  {
    path: 'websites[0].domains[].holderCertNumber',
    zh: '网站域名持有者证件号码',
    en: 'Website domain holder certificate number',
  },
  { path: 'websites[0].domains[].expiresOn', zh: '网站域名到期日期', en: 'Website domain expires on' },
  {
    path: 'websites[0].domains[].realNameVerified',
    zh: '网站域名是否实名认证',
    en: 'Website domain verified by real name',
    example: '是',
  },
  {
    path: 'websites[0].contentTypes',
    zh: '网站服务内容',
    en: 'Website content',
    required: 'service',
    example: '单位门户网站',
  },
  { path: 'websites[0].languages', zh: '网站语言', en: 'Website languages', example: '中文简体' },
  { path: 'websites[0].preApprovals[].type', zh: '网站前置审批项', en: 'Website pre-approval items' },
  { path: 'websites[0].preApprovals[].number', zh: '网站前置审批号', en: 'Website pre-approval numbers' },
  { path: 'websites[0].remark', zh: '网站备注', en: 'Website remark' },
  {
    path: 'websites[0].owner.reusePrincipal',
    zh: '网站负责人同主体负责人',
    en: 'Website owner is the principal',
    example: '是',
  },
  { path: 'websites[0].owner.name', zh: '网站负责人姓名', en: 'Website owner name' },
  { path: 'websites[0].owner.certType', zh: '网站负责人证件类型', en: 'Website owner ID type' },
  { path: 'websites[0].owner.certNumber', zh: '网站负责人证件号码', en: 'Website owner ID number' },
  { path: 'websites[0].owner.certValidTo', zh: '网站负责人证件有效期止', en: 'Website owner ID valid to' },
  { path: 'websites[0].owner.mobile', zh: '网站负责人手机号', en: 'Website owner mobile' },
  { path: 'websites[0].owner.emergencyPhone', zh: '网站负责人应急电话', en: 'Website owner emergency phone' },
  { path: 'websites[0].owner.email', zh: '网站负责人邮箱', en: 'Website owner e-mail' },
  { path: 'apps[0].name', zh: 'APP名称', en: 'APP name', required: 'service' },
  { path: 'apps[0].domains[].name', zh: 'APP域名', en: 'APP domains' },
  { path: 'apps[0].contentTypes', zh: 'APP服务内容', en: 'APP content', required: 'service' },
  { path: 'apps[0].languages', zh: 'APP语言', en: 'APP languages' },
  { path: 'apps[0].remark', zh: 'APP备注', en: 'APP remark' },
  { path: 'apps[0].platforms[].platform', zh: 'APP运行平台', en: 'APP platforms', example: '安卓' },
  { path: 'apps[0].platforms[].packageName', zh: 'APP包名', en: 'APP package names' },
  { path: 'apps[0].platforms[].fingerprint', zh: 'APP证书指纹', en: 'APP certificate fingerprints' },
  {
    path: 'apps[0].owner.reusePrincipal',
    zh: 'APP负责人同主体负责人',
    en: 'APP owner is the principal',
    example: '是',
  },
  { path: 'apps[0].owner.name', zh: 'APP负责人姓名', en: 'APP owner name' },
  { path: 'apps[0].owner.certType', zh: 'APP负责人证件类型', en: 'APP owner ID type' },
  { path: 'apps[0].owner.certNumber', zh: 'APP负责人证件号码', en: 'APP owner ID number' },
  { path: 'apps[0].owner.certValidTo', zh: 'APP负责人证件有效期止', en: 'APP owner ID valid to' },
  { path: 'apps[0].owner.mobile', zh: 'APP负责人手机号', en: 'APP owner mobile' },
  { path: 'apps[0].owner.emergencyPhone', zh: 'APP负责人应急电话', en: 'APP owner emergency phone' },
  { path: 'apps[0].owner.email', zh: 'APP负责人邮箱', en: 'APP owner e-mail' },
  { path: 'materials', zh: '已备材料', en: 'Materials at hand' },
]

/** Header of the column for a place, as the template writes it. */
export function columnTitle(path: FieldPath, locale: Locale): string | undefined {
  const first = path.replace(/^(websites|apps)\[\d+\]/, '$1[0]')
  const found = columns.find((one) => one.path === first || one.path === first.replace(/\[\d+\](?=\.[a-zA-Z]+$)/, '[]'))
  const title = locale === 'en' ? found?.en : found?.zh
  const index = Number(/^(?:websites|apps)\[(\d+)\]/.exec(path)?.[1] ?? 0)
  return title === undefined || index === 0 ? title : title.replace(/^(网站|APP|Website)/, `$1${index + 1}`)
}
