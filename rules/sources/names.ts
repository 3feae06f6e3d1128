import type { Locale, Source } from '../engine/report.ts'
import type { Text } from '../engine/rule.ts'
import { providerNames } from '../providers/names.ts'
import { publishers } from './publishers.ts'
import { type SourceId, sources } from './table.ts'

/** What a cited page is called, in both languages, with its address where it has one. A source without a name does not compile. */
export const sourceNames: Readonly<Record<SourceId, Text>> = {
  'hw-help': { zh: '帮助页《首次备案》', en: 'help page “首次备案” (first filing)' },
  'hw-kb': {
    zh: 'ICP 备案知识库（github.com/huaweicloud/huaweicloud-skills）',
    en: 'ICP knowledge base (github.com/huaweicloud/huaweicloud-skills)',
  },
  'hw-guide': {
    zh: '《ICP备案-广东管局要求：个人用户》（huaweicloud.com/guide）',
    en: 'guide “ICP备案-广东管局要求：个人用户” (Guangdong, individuals; huaweicloud.com/guide)',
  },
  'hw-api': { zh: 'AppGallery 合作伙伴备案接口文档', en: 'AppGallery partner recordal API pages' },
  'hw-seo': {
    zh: '专题页，转引 support.huaweicloud.com 的 ICP 备案常见问题（huaweicloud.com/s/…）',
    en: 'topic pages quoting the ICP FAQ of support.huaweicloud.com (huaweicloud.com/s/…)',
  },
  'hw-2021': {
    zh: '海南管局要求（support.huaweicloud.com/prepare-icp/icp_02_0023）',
    en: 'Hainan rules (support.huaweicloud.com/prepare-icp/icp_02_0023)',
  },
  tx: {
    zh: '《网站备案》文档（github.com/tencentyun/qcloud-documents）',
    en: 'documents “网站备案” (website filing; github.com/tencentyun/qcloud-documents)',
  },
  'tx-new': {
    zh: '湖北、四川、西藏管局要求，改称“服务负责人”之后的版本（cloud.tencent.com/document/product/243/51714、51725、51726）',
    en: 'rules of Hubei, Sichuan and Tibet in the later wording “服务负责人” (cloud.tencent.com/document/product/243/51714, 51725, 51726)',
  },
  qc: {
    zh: '31 个省的备案要求、通用要求和网站名称（github.com/yunify/qingcloud-docs，content/site/record，部分内容更早）',
    en: '31 provincial pages, general requirements and site names (github.com/yunify/qingcloud-docs, content/site/record; some text older)',
  },
  insp: {
    zh: '驳回常见问题（console1.cloud.inspur.com/document/beian）',
    en: 'rejection FAQ (console1.cloud.inspur.com/document/beian)',
  },
  volc: {
    zh: '文档 6428/68723（2024-04-07）、6428/68745（2024-04-08）、6428/68776（2023-11-29）、6428/68750（2022-04）、6428/71587 江西管局要求（2021-08-12）',
    en: 'docs 6428/68723 (2024-04-07), 6428/68745 (2024-04-08), 6428/68776 (2023-11-29), 6428/68750 (2022-04), 6428/71587 Jiangxi rules (2021-08-12)',
  },
  'volc-docs': {
    zh: '文档 6428/68723（2024-04-07）、6428/68750（2022-04）',
    en: 'docs 6428/68723 (2024-04-07), 6428/68750 (2022-04)',
  },
  bd: {
    zh: '转引各省要求的专题页（cloud.baidu.com）、doc/BeiAn/s/Llm492h9k（2024-06-07）、北京要求的转载',
    en: 'theme pages quoting provincial rules (cloud.baidu.com), doc/BeiAn/s/Llm492h9k (2024-06-07), a Beijing reprint',
  },
  wx: { zh: '开放平台和社区的备案页面', en: 'filing pages of the open platform and community' },
  'wx-pre': {
    zh: '小游戏前置审批（developers.weixin.qq.com/minigame/en/product/record/record_pre_approval，只读到部分）',
    en: 'mini-game pre-approval (developers.weixin.qq.com/minigame/en/product/record/record_pre_approval, seen in part)',
  },
  hsy: { zh: '帮助页（hsy.com/help/13-14-27）', en: 'help page (hsy.com/help/13-14-27)' },
  xinnet: { zh: '网站名称要求（xinnet.com service 2009）', en: 'site naming page (xinnet.com service 2009)' },
  ali: {
    zh: '河北要求（help.aliyun.com/knowledge_detail/50252）；各省要求的转载：北京 2020-09、天津 2022-05、上海 2022-07、河南和陕西 2023-09、江苏和福建（2022 或更晚）；驳回原因 2021-02、2022-04',
    en: 'Hebei rules (help.aliyun.com/knowledge_detail/50252); reprints of provincial rules: Beijing 2020-09, Tianjin 2022-05, Shanghai 2022-07, Henan and Shaanxi 2023-09, Jiangsu and Fujian (2022 or later); rejection list 2021-02, 2022-04',
  },
  reg: {
    zh: '信息产业部令第 33 号（2005）、互联网域名使用通知（2018-01-01 起）、APP 备案通知（2023-08-04）、政务应用安全管理规定（2024-07-01 起）',
    en: 'Order 33 (2005), MIIT domain notice (from 2018-01-01), MIIT APP filing notice (2023-08-04), government application security rules (from 2024-07-01)',
  },
  miit633: {
    zh: '工信管函〔2019〕633 号（2019-04-22 起，据两家主机商 2019-04、2019-06 的转载）',
    en: '工信管函[2019]633号 (in force 2019-04-22; as reprinted by two hosting firms, 2019-04 and 2019-06)',
  },
  std: { zh: 'GB 11643、GB 32100、GB 11714、GB/T 2260', en: 'GB 11643, GB 32100, GB 11714, GB/T 2260' },
  std09: {
    zh: '2009 年备案数据规范（据第三方网站转载）',
    en: '2009 filing-data standards (reprinted by third-party sites)',
  },
  own: { zh: '由上述规定推出，没有单独出处', en: 'inferred; no source of its own' },
  jd: {
    zh: '30 个省的要求，不含西藏（github.com/yicenzzn/cn，jdcloudcom/cn 的副本，ICP-License-Service/the-rules）',
    en: 'rules of 30 provinces without Tibet (github.com/yicenzzn/cn, a copy of jdcloudcom/cn, ICP-License-Service/the-rules)',
  },
  gk: { zh: '天津要求（guokeyun.cn 帮助 421，代理商页面）', en: 'Tianjin rules (guokeyun.cn help 421, reseller page)' },
  ai: { zh: '上海要求（docs.auto-ai.com.cn）', en: 'Shanghai rules (docs.auto-ai.com.cn)' },
  rep24: { zh: '文章转载（m.mzanhe.com/news/xq?id=1760）', en: 'reprinted article (m.mzanhe.com/news/xq?id=1760)' },
  rep25: { zh: '文章（88iq.cn/news/824）', en: 'article (88iq.cn/news/824)' },
  rep22: { zh: '文章（jinyejixie.com/news44/165094）', en: 'article (jinyejixie.com/news44/165094)' },
  zzy: { zh: '帮助页（help.zzy.cn aid=733）', en: 'help page (help.zzy.cn aid=733)' },
  xsb: { zh: '文章（xiaosb.com/beian/10960）', en: 'article (xiaosb.com/beian/10960)' },
}

const ids = Object.keys(sources) as SourceId[]

/** Name of a cited page in the reader's language. A page of a pack of the user's own is called as that pack calls it. */
export function sourceName({ provider, page }: Pick<Source, 'provider' | 'page'>, locale: Locale): string {
  const id = ids.find((one) => sources[one].provider === provider && sources[one].page === page)
  return id === undefined ? page : sourceNames[id][locale === 'en' ? 'en' : 'zh']
}

/** Who published a cited page: an access provider, or whoever else it was. */
export function publisherName(id: string, locale: Locale): string {
  const known = providerNames[id] ?? publishers[id]
  return known?.[locale === 'en' ? 'en' : 'zh'] ?? id
}

/** The date of a source, exact as far as the page was: `2025-09..2026-05`, `c. 2022`, `2024-06 or undated`. */
export function sourceDate(date: string, locale: Locale): string {
  const zh = locale !== 'en'
  return date
    .replace('..', zh ? ' 至 ' : ' to ')
    .replace(/^c\. /, zh ? '约 ' : 'about ')
    .replace(/ or undated$/, zh ? '，部分未注明日期' : ', some undated')
}
