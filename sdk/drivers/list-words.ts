/** Words by which a page names the rows of a list, keyed by the list's own name in a filing. */
const LIST_WORDS: Readonly<Record<string, RegExp>> = {
  domains: /域名|domain/i,
  websites: /网站|站点|website/i,
  apps: /app|应用|小程序/i,
  platforms: /平台|platform/i,
  ips: /\bip|ip(?:地址|段|v[46])|地址段/i,
  preApprovals: /审批|许可|前置|批准|approval|permit/i,
  sdks: /sdk/i,
  people: /负责人|联系人|人员|person|contact/i,
  files: /材料|附件|文件|图片|照片|attachment|file|photo/i,
}

/** What a button says of the list it adds to: its own, another one, or nothing. */
export function namesList(text: string, list: string | undefined): 'own' | 'other' | 'none' {
  const hits = Object.keys(LIST_WORDS).filter((name) => LIST_WORDS[name]?.test(text))
  if (hits.length === 0) return 'none'
  return list !== undefined && hits.includes(list) ? 'own' : 'other'
}
