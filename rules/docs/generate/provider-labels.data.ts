import type { Text } from '../../engine/rule.ts'

const t = (zh: string, en: string): Text => ({ zh, en })

/** What each fact of a provider says, in words. Data. */
export const providerFactLabels: Readonly<Record<string, Text>> = {
  accountSingleSubject: t('一个账号只能备案一个主体', 'One account files for one subject'),
  individualOnePerOrder: t('个人一次提交一个服务', 'One service in an individual’s order'),
  individualMaxServices: t('个人最多的服务数', 'Services of an individual, at most'),
  individualContentTypes: t('个人可选的服务内容', 'Content open to individuals'),
  individualNameMax: t('个人网站名称最多字数', 'Characters of an individual’s website name, at most'),
  oneDomainPerSite: t('一个网站一个域名', 'One domain for each website'),
  ownerLetter: t('服务负责人须有授权书', 'The service owner needs a letter of authorisation'),
  documents: t('各省通用的材料', 'Documents in every province'),
  minRemainingDays: t('资源剩余天数', 'Days the resource must still run'),
  authCodesPerServer: t('每台服务器的授权码数', 'Authorisation codes for each server'),
  qrMinutes: t('核验二维码有效分钟数', 'Minutes the check’s code is valid'),
  agreements: t('须同意的协议', 'Agreements to accept'),
  existingCertTypeLocked: t('已备案人员的证件类型不能改', 'Certificate type of a person on file is locked'),
  mobileAsEmergency: t('个人可用手机号作应急电话的省', 'Provinces where the mobile may be the emergency number'),
}
