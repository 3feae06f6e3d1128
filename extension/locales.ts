/** Texts that the browser itself shows; `_locales` is generated from here at build time. */
export const storeTexts = {
  zh_CN: {
    extName: '备案助手：ICP备案表单填写与检查',
    extShortName: '备案助手',
    extDescription:
      '在云服务商的ICP备案页面旁边打开，用本机加密保存的资料填写表单，并在提交前指出会被退回的问题。不联网，不提交，不勾选承诺。',
    actionTitle: '打开备案助手',
    commandPreview: '查看页面并预览填写',
    commandNext: '到下一个问题',
    commandLock: '锁定保险库',
    menuCopyValue: '复制这一栏的资料内容',
    menuUseAs: '指定这一栏是哪一项……',
    menuCheckPage: '检查这个页面',
  },
  en: {
    extName: 'Beian Assist: fill and check ICP filing forms',
    extShortName: 'Beian Assist',
    extDescription:
      'Beside a provider’s ICP filing page: fills it from encrypted local profiles and flags what would be rejected. Works offline.',
    actionTitle: 'Open Beian Assist',
    commandPreview: 'Look at the page and preview the fill',
    commandNext: 'Go to the next finding',
    commandLock: 'Lock the vault',
    menuCopyValue: 'Copy the value for this field',
    menuUseAs: 'Use this field as…',
    menuCheckPage: 'Check this page',
  },
} as const

export function localeFiles(): { contents: string; relativeDest: string }[] {
  return Object.entries(storeTexts).map(([locale, texts]) => ({
    relativeDest: `_locales/${locale}/messages.json`,
    contents: JSON.stringify(
      Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }])),
      null,
      2,
    ),
  }))
}
