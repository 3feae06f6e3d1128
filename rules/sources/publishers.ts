/** Who published a cited page, by the id that sources carry, where it is no access provider of its own entry. */
export const publishers: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'aliyun-reprint': { zh: '阿里云文档转载', en: 'reprint of Alibaba Cloud docs' },
  'auto-ai': { zh: '奥图（上海）文档', en: 'Auto-AI docs' },
  guokeyun: { zh: '国科云', en: 'Guoke Cloud' },
  hsy: { zh: '恒创云', en: 'hsy.com' },
  inspur: { zh: '浪潮云', en: 'Inspur Cloud' },
  'miit-era': { zh: '工信部旧版说明', en: 'older MIIT guidance' },
  project: { zh: '本项目推断', en: 'inference of this project' },
  qingcloud: { zh: '青云', en: 'QingCloud' },
  reseller: { zh: '备案代理商', en: 'filing agency' },
  standard: { zh: '国家标准', en: 'national standard' },
  wechat: { zh: '微信开放文档', en: 'WeChat docs' },
  xinnet: { zh: '新网', en: 'Xinnet' },
}
