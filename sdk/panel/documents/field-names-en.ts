import type { FieldName } from '../../documents/types.ts'

export const fieldNamesEn: Readonly<Record<FieldName, string>> = {
  姓名: 'Name',
  性别: 'Sex',
  民族: 'Ethnicity',
  出生: 'Date of birth',
  住址: 'Address',
  公民身份号码: 'ID number',
  签发机关: 'Issuing authority',
  有效期限: 'Validity',
  统一社会信用代码: 'Unified social credit code',
  名称: 'Name of the unit',
  类型: 'Type',
  法定代表人: 'Legal representative',
  住所: 'Registered address',
  成立日期: 'Founded on',
  注册资本: 'Registered capital',
  营业期限: 'Term of business',
  经营范围: 'Business scope',
}
