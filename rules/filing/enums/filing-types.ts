/** `filingTypes`: national (MIIT) codes where they are numbers. Data. */
export const filingTypes = [
  { value: 'first', labelZh: '首次备案', aliases: ['新增主体'] },
  {
    value: 'addService',
    labelZh: '新增互联网信息服务',
    aliases: ['新增网站', '新增APP', '有主体新增网站', '无主体新增网站'],
  },
  { value: 'addAccess', labelZh: '新增接入', aliases: ['接入备案', '转入备案'] },
  { value: 'change', labelZh: '变更备案', aliases: ['变更主体', '变更互联网信息服务'] },
  { value: 'cancelService', labelZh: '注销互联网信息服务', aliases: ['注销网站'] },
  { value: 'cancelSubject', labelZh: '注销主体', aliases: [] },
  { value: 'cancelAccess', labelZh: '取消接入', aliases: [] },
  { value: 'claim', labelZh: '认领备案', aliases: [] },
  { value: 'migrate', labelZh: '迁移互联网信息服务', aliases: ['网站迁移'] },
  { value: 'transfer', labelZh: '转移备案', aliases: ['账号间转移'] },
] as const
